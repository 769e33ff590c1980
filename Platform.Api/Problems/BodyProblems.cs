using System.Text.Json;
using System.Text.RegularExpressions;
using Crayon.Platform.Hosting.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Problems;

/// <summary>
/// Says of a body or parameter that could not be read which field is wrong and what would be accepted.
/// </summary>
internal sealed partial class BodyProblems : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception,
        CancellationToken cancellationToken)
    {
        if (Judge(exception) is not var (type, field, expected)) return false;
        var problem = type.Details(expected);
        if (field is not null)
            problem.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                [field] = [expected]
            };
        await TypedResults.Problem(problem).ExecuteAsync(httpContext);
        return true;
    }

    private static (ProblemType Type, string? Field, string Expected)? Judge(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => (ApiProblems.ConcurrentChange, null, "Read it again and repeat the request."),
        BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
        BadHttpRequestException { StatusCode: 400 } bad
            when Parameter().Match(bad.Message) is { Success: true } match =>
            (ApiProblems.InvalidParameter, Camel(match.Groups["name"].Value),
                MemberExpectation.OfType(match.Groups["type"].Value)),
        BadHttpRequestException { StatusCode: 400 } bad when bad.Message.Contains("no body",
            StringComparison.Ordinal) =>
            (ApiProblems.MalformedJson, null, "A JSON object is expected."),
        _ => null,
    };

    private static (ProblemType, string?, string) OfJson(JsonException json)
    {
        var expected = MemberExpectation.Of(json);
        return expected is null
            ? (ApiProblems.MalformedJson, null, "A well-formed JSON object in UTF-8 is expected.")
            : (ApiProblems.InvalidBody, MemberExpectation.FieldOf(json), expected);
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    // The framework gives the parameter only in words: Failed to bind parameter "Nullable<int> Limit" from "x".
    [GeneratedRegex("parameter \"(?<type>\\S+) (?<name>[A-Za-z0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
