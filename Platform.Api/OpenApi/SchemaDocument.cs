using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Crayon.Platform.Api.Conventions.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Crayon.Platform.Api.OpenApi;

/// <summary>Names schemas by their slice, gives them their examples, and says what their ids name.</summary>
internal sealed class SchemaDocument : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context,
        CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type.GetCustomAttribute<ExampleAttribute>() is { } example
            && JsonNode.Parse(example.Json) is { } sample) schema.Examples = [sample];
        if (context.JsonPropertyInfo is null && schema.Properties is { } properties) Name(properties);
        if (type == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        if (type == typeof(string)
            || (Nullable.GetUnderlyingType(type) ?? type) == typeof(Core.Percent)) schema.Type = JsonSchemaType.String;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patched<>)) await UnwrapAsync(schema,
            context, type, cancellationToken);
    }

    public static string? NameOf(JsonTypeInfo info) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } usual ? null
        : info.Type is { DeclaringType: { } slice, IsGenericType: false } ? $"{slice.Name}{usual}"
        : usual;

    private static void Name(IDictionary<string, IOpenApiSchema> properties)
    {
        foreach (var (member, property) in properties)
            if (ResourceIds.Of(member) is { } resource && property is OpenApiSchema own)
                own.AddExtension(ResourceIds.Extension, new JsonNodeExtension(resource));
    }

    // A member of a merge patch is documented as what it holds, or null.
    private static async Task UnwrapAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, Type type,
        CancellationToken ct)
    {
        var inner = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], cancellationToken: ct);
        schema.Type = (inner.Type ?? JsonSchemaType.String) | JsonSchemaType.Null;
    }
}
