using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>How a document is written as JSON, on both sides of its drawing.</summary>
public static class BillingDocumentJson
{
    /// <summary>The options of whoever sends one.</summary>
    public static JsonSerializerOptions Options { get; } = Written();

    /// <summary>Makes options strict, so that a misspelt member is no silent gap on an invoice.</summary>
    public static void Strict(JsonSerializerOptions json)
    {
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Written()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Strict(json);
        return json;
    }
}
