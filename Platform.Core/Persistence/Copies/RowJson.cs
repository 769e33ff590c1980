using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Crayon.Platform.Core.Persistence.Copies;

/// <summary>How rows are written for a shared store: every stored property, those included that only the row may set.
/// </summary>
public static class RowJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SetWhatOnlyTheRowMay } },
    };

    private static void SetWhatOnlyTheRowMay(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        foreach (var property in type.Properties.Where(property => property.Set is null))
            if ((property.AttributeProvider as PropertyInfo)?.DeclaringType?.GetProperty(property.Name)
                ?.GetSetMethod(nonPublic: true) is { } setter)
                property.Set = (row, value) => setter.Invoke(row, [value]);
    }
}
