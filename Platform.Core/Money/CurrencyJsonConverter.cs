using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core;

/// <summary>Writes a currency as its code, so that price snapshots read back to the same instance.</summary>
internal sealed class CurrencyJsonConverter : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Currency.TryOf(reader.GetString(), out var currency)
            ? currency
            : throw new JsonException("Not a known currency code.");

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Code);
}
