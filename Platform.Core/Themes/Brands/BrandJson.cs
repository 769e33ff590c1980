using System.Text.Json;
using System.Text.Json.Nodes;
using Crayon.Platform.Core.Themes.Reading;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>
/// A brand's settings as JSON: those of a theme's file without language and currency, which are the tenant's own.
/// </summary>
public static class BrandJson
{
    private const string Locale = "locale";
    private const string Currency = "currency";
    private const string Japanese = "ja";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads settings; null with findings where any of them is wrong.</summary>
    /// <param name="json">The settings.</param>
    /// <param name="own">BCP 47 language and ISO 4217 currency of the tenant.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ThemeSettings? Read(
        string json, (string Language, string Currency) own, List<ThemeFinding> findings)
    {
        if (JsonNode.Parse(json) is not JsonObject settings)
        {
            findings.Add(new ThemeFinding("", "must be an object."));
            return null;
        }
        var language = LanguageOf(own.Language);
        (settings[Locale], settings[Currency]) = (language, own.Currency);
        // Japanese is not tracked, whatever a brand of another language was set up with.
        if (language == Japanese && settings["type"] is JsonObject type) type["headingTracking"] = "0";
        return ThemeReader.Read(JsonSerializer.SerializeToUtf8Bytes(settings), findings);
    }

    /// <summary>Writes settings in one form, so that equal ones are equal text.</summary>
    public static string Write(ThemeSettings settings)
    {
        var (colour, type) = (settings.Colour, settings.Type);
        return JsonSerializer.Serialize(new
        {
            settings.Label,
            Colour = new
            {
                Primary = colour.Primary.ToString(), PrimaryDark = colour.PrimaryDark?.ToString(),
                Accent = colour.Accent.ToString(), AccentDark = colour.AccentDark?.ToString(), colour.NeutralHue,
                colour.NeutralChroma, colour.DarkBase,
            },
            Type = new
            {
                Body = type.Body.Key, Heading = type.Heading.Key, type.HeadingWeight,
                HeadingTracking = FormattableString.Invariant($"{type.HeadingTracking}em"),
            },
            Shape = Word(settings.Shape), Density = Word(settings.Density), Surface = Word(settings.Surface),
            Chrome = new { Tone = Word(settings.Chrome.Tone), Navigation = Word(settings.Chrome.Navigation) },
            Illustration = Word(settings.Illustration), Scheme = Word(settings.Scheme), settings.Mail,
        }, Options);
    }

    private static string Word(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    // Themes speak languages, tenants locales.
    private static string LanguageOf(string tag)
    {
        var language = tag.Split('-')[0].ToLowerInvariant();
        return WordFiles.Languages.Contains(language, StringComparer.Ordinal) ? language : WordFiles.Languages[0];
    }
}
