using System.Text.Json;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Crayon.Platform.Api.OpenApi;

/// <summary>Reads off an endpoint what the framework does not see: scope, headers, what its ids name.</summary>
internal sealed class OperationDocument : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ScopeRequirement>().FirstOrDefault() is { } scope)
        {
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(ApiDocument.Scheme,
                context.Document)] = [scope.Scope] }];
            operation.AddExtension("x-scope", new JsonNodeExtension(scope.Scope));
            operation.AddExtension("x-caller", new JsonNodeExtension(scope.Kind.ToString()));
        }
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? []) Explain(parameter);
        if (metadata.OfType<IdempotencyRule>().FirstOrDefault() is { } once)
            AddHeader(operation, "Idempotency-Key", once.IsRequired,
                "1 to 255 printable ASCII characters, new for each new request.");
        if (metadata.OfType<IfMatchRule>().FirstOrDefault() is { } match)
            AddHeader(operation, "If-Match", match.IsRequired, "The ETag of the last read.");
        return Task.CompletedTask;
    }

    private static void Explain(OpenApiParameter parameter)
    {
        // Parameters that a record binds come with the names of its properties.
        if (parameter.In == ParameterLocation.Query
            && parameter.Name is { } bound) parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(bound);
        if (parameter.Name is not { } name || ResourceIds.Of(name) is not { } resource) return;
        parameter.AddExtension(ResourceIds.Extension, new JsonNodeExtension(resource));
        parameter.Description ??= name == "service"
            ? "Id or slug of a service." : $"Id of a {resource.Replace('-', ' ')}.";
    }

    private static void AddHeader(OpenApiOperation operation, string name, bool isRequired, string description) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name, In = ParameterLocation.Header, Required = isRequired, Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 255 },
        });
}
