using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Core;

/// <summary>
/// Writes a percentage as decimal text, because a JSON number would pass through a double in many clients.
/// </summary>
internal sealed class PercentJsonConverter : JsonConverter<Percent>
{
    public override Percent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Percent.TryParse(reader.GetString(), out var percent)
            ? percent
            : throw new JsonException("Not a percentage in decimal text.");

    public override void Write(Utf8JsonWriter writer, Percent value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
