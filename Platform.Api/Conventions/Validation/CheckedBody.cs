using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Validation;

/// <summary>A body whose members carry rules.</summary>
internal interface IRequestBody;

/// <summary>
/// Holds each body to the rules on its members before the handler sees it; every broken rule is named with its path.
/// </summary>
internal sealed class CheckedBody : IEndpointFilter
{
    private const int Most = 20;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var body in context.Arguments.OfType<IRequestBody>()) Check(body, "", errors);
        if (errors.Count > 0)
            throw new RefusedException(ApiProblems.InvalidValue, "See the fields under errors.") { Errors = errors };
        return next(context);
    }

    private static void Check(object body, string path, Dictionary<string, string[]> errors)
    {
        foreach (var property in body.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (errors.Count >= Most || property.GetIndexParameters().Length > 0) return;
            var name = path + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!TryRead(property.GetValue(body), out var value)) continue;
            var broken = property.GetCustomAttributes<ValidationAttribute>().Where(rule =>
                !IsMet(rule, value)).Select(RuleWords.Of).ToArray();
            if (broken.Length > 0) errors[name] = broken;
            else Descend(value, name, errors);
        }
    }

    private static void Descend(object? value, string name, Dictionary<string, string[]> errors)
    {
        if (value is IRequestBody inner) Check(inner, $"{name}.", errors);
        if (value is string || value is not IEnumerable list) return;
        var index = 0;
        foreach (var item in list) if (item is IRequestBody element) Check(element, $"{name}[{index++}].", errors);
    }

    // A member that a merge patch leaves out has no value to hold to a rule.
    private static bool TryRead(object? given, out object? value)
    {
        value = given is Json.IPatched { IsPresent: true } patched ? patched.Content : given;
        return given is not Json.IPatched { IsPresent: false };
    }

    private static bool IsMet(ValidationAttribute rule, object? value) => value is null
        ? rule is not RequiredAttribute : rule.IsValid(value);
}
