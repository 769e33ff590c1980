using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>A member of a merge patch (RFC 7396): absent leaves what is there, null clears it.</summary>
/// <typeparam name="T">The member's type.</typeparam>
/// <param name="Value">What it becomes.</param>
internal readonly record struct Patched<T>(T? Value) : IPatched
{
    /// <summary>Whether the patch has the member at all.</summary>
    public bool IsPresent { get; init; } = true;

    object? IPatched.Content => Value;

    /// <summary>The member's value afterwards.</summary>
    public T? Or(T? current) => IsPresent ? Value : current;
}

/// <summary>A member of a merge patch, whatever its type.</summary>
internal interface IPatched
{
    /// <summary>Whether the patch has the member.</summary>
    bool IsPresent { get; }

    /// <summary>Its value.</summary>
    object? Content { get; }
}

internal sealed class PatchedConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Patched<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(
            typeof(PatchedConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()));

    private sealed class PatchedConverter<T> : JsonConverter<Patched<T>>
    {
        public override bool HandleNull => true;

        public override Patched<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Patched<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
