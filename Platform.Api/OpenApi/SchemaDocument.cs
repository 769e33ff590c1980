using System.ComponentModel.DataAnnotations;
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
        if (context.JsonPropertyInfo is null && schema.Properties is { } properties)
        {
            Name(properties);
            foreach (var member in context.JsonTypeInfo.Properties.Where(member => IsPatched(member.PropertyType)))
                schema.Required?.Remove(member.Name);
        }
        if (type == typeof(DateTimeOffset)) (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        if (IsText(type)) schema.Type = JsonSchemaType.String | OrNull(context.JsonPropertyInfo);
        if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            schema.Items ??= new OpenApiSchema { Type = JsonSchemaType.String };
        if (IsPatched(type)) await UnwrapAsync(schema, context, type, cancellationToken);
    }

    /// <summary>
    /// The name of a type's schema; null for one that stands where it is used: what a patch's member may hold is told
    /// by its own rules, which are not those of the next of its type.
    /// </summary>
    public static string? NameOf(JsonTypeInfo info) =>
        IsPatched(info.Type) || OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } usual ? null
        : info.Type is { DeclaringType: { } slice, IsGenericType: false } ? $"{slice.Name}{usual}"
        : usual;

    // The framework does not know what their converters write.
    private static bool IsText(Type type) =>
        type == typeof(string) || (Nullable.GetUnderlyingType(type) ?? type) == typeof(Core.Percent);

    private static bool IsPatched(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patched<>);

    private static JsonSchemaType OrNull(JsonPropertyInfo? member) =>
        member is { IsGetNullable: true } ? JsonSchemaType.Null : default;

    private static void Name(IDictionary<string, IOpenApiSchema> properties)
    {
        foreach (var (member, property) in properties)
            if (ResourceIds.Of(member) is { } resource && property is OpenApiSchema own)
                own.AddExtension(ResourceIds.Extension, new JsonNodeExtension(resource));
    }

    // A member of a merge patch is documented as what it holds, or null where it can be cleared.
    private static async Task UnwrapAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, Type type,
        CancellationToken ct)
    {
        var held = type.GetGenericArguments()[0];
        var inner = await context.GetOrCreateSchemaAsync(
            Nullable.GetUnderlyingType(held) ?? held, cancellationToken: ct);
        var isKept = context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(RequiredAttribute), false) == true;
        var content = (inner.Type ?? JsonSchemaType.String) & ~JsonSchemaType.Null;
        schema.Type = isKept ? content : content | JsonSchemaType.Null;
        (schema.Format, schema.Enum, schema.Items) = (inner.Format, inner.Enum, inner.Items);
        (schema.Properties, schema.Required) = (inner.Properties, inner.Required);
        schema.AdditionalPropertiesAllowed = inner.AdditionalPropertiesAllowed;
    }
}
