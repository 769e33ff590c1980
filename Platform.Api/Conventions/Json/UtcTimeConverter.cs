using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Problems;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>
/// Writes instants in UTC with Z; reads them with an offset only (RFC 3339), because a local time is nobody's here.
/// </summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
{
    private const string Expected = "A date and time with offset is expected (RFC 3339), such as 2026-03-16T09:00:00Z.";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time)
            && HasOffset(reader.GetString())
            ? time.ToUniversalTime()
            : throw new RefusedValueException(Expected);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            CultureInfo.InvariantCulture));

    private static bool HasOffset(string? text) =>
        text is { Length: > 10 } && (text[^1] is 'Z' or 'z' || text.AsSpan(10).IndexOfAny('+', '-') >= 0);
}
