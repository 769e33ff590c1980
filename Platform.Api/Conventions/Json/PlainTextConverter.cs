using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Problems;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>Reads text that can be stored, shown and logged: no control characters, no half surrogate pairs.</summary>
internal sealed class PlainTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new RefusedValueException("Text is expected.");
        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new RefusedValueException("Well-formed Unicode text is expected.");
        }
        if (text is not null && text.Any(char.IsControl))
            throw new RefusedValueException("Text without control characters is expected.");
        return text;
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
