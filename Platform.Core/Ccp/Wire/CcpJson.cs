using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Ccp.Wire;

/// <summary>JSON of the provider: what we do not know is skipped, what we need must be there.</summary>
internal static class CcpJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Write<T>(T body) => JsonSerializer.SerializeToUtf8Bytes(body, Options);
}

/// <summary>A list with the link to its next page.</summary>
internal sealed record ListWire<T>(IReadOnlyList<T> Items, LinksWire? Links = null);

internal sealed record LinksWire(string? Next = null);

/// <summary>A refusal.</summary>
internal sealed record ErrorWire(string Code, string? Description = null);
