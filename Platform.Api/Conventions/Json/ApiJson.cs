using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>
/// How the API reads and writes JSON: strictly, so that a slip of the pen is refused instead of ignored.
/// </summary>
internal static class ApiJson
{
    private const int Deepest = 16;

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = Deepest;
        options.Converters.Add(new PlainTextConverter());
        options.Converters.Add(new UtcTimeConverter());
        options.Converters.Add(new PatchedConverterFactory());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    }
}
