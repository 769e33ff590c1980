using System.Globalization;
using System.Text.Json;

namespace Crayon.Platform.Core.Themes.Reading;

/// <summary>
/// Reads a theme's settings strictly: every member must be known and every value allowed, so that a slip of the pen is
/// told and not taken for a default. The same rules stand in <c>themes/theme.schema.json</c> for editors.
/// </summary>
internal static class ThemeReader
{
    private const int LongestLabel = 60;
    private const int LongestFooter = 240;
    private const int FooterLines = 3;
    private static readonly int[] Weights = [500, 600, 700];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the settings; null with findings when any of them is wrong.</summary>
    public static ThemeSettings? Read(ReadOnlyMemory<byte> json, List<ThemeFinding> findings)
    {
        var before = findings.Count;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            var settings = Settings(new SettingsObject(document.RootElement, "", findings));
            return findings.Count == before ? settings : null;
        }
        catch (JsonException failure)
        {
            findings.Add(new ThemeFinding("theme.json", $"is no JSON: {failure.Message}"));
            return null;
        }
    }

    private static ThemeSettings Settings(SettingsObject root)
    {
        root.OptionalText("$schema", 200);
        var locale = root.OneOf("locale", WordFiles.Languages, name => name);
        var settings = new ThemeSettings(
            root.Text("label", LongestLabel), locale, Currency(root), Colours(root.Object("colour")),
            Type(root.Object("type"), locale))
        {
            Shape = root.OneOf<ThemeShape>("shape"), Density = root.OneOf<ThemeDensity>("density"),
            Surface = root.OneOf<ThemeSurface>("surface"), Chrome = Chrome(root.Object("chrome")),
            Illustration = root.OneOf<ThemeIllustration>("illustration"), Scheme = root.OneOf<ThemeScheme>("scheme"),
            Mail = root.OptionalObject("mail") is { } mail ? Mail(mail) : null,
        };
        root.RefuseOthers();
        return settings;
    }

    private static string Currency(SettingsObject root)
    {
        var currency = root.Text("currency", 3);
        if (currency.Length is 1 or 2 || !currency.All(char.IsAsciiLetterUpper))
            root.Note("currency", "must be an ISO 4217 code.");
        return currency;
    }

    private static ThemeColour Colours(SettingsObject colour)
    {
        var seeds = new ThemeColour(
            colour.Colour("primary"), colour.Colour("accent"), colour.Number("neutralChroma", 0, 0.012))
        {
            PrimaryDark = colour.OptionalColour("primaryDark"), AccentDark = colour.OptionalColour("accentDark"),
            NeutralHue = colour.OptionalNumber("neutralHue", 0, 360),
            DarkBase = colour.OptionalNumber("darkBase", 4, 12),
        };
        colour.RefuseOthers();
        return seeds;
    }

    private static ThemeType Type(SettingsObject type, string locale)
    {
        var faces = new ThemeType(
            type.OneOf("body", FontFamilies.ForBody, family => family.Key),
            type.OneOf("heading", FontFamilies.ForHeadings, family => family.Key),
            type.OneOf("headingWeight", Weights, weight => weight.ToString(CultureInfo.InvariantCulture)),
            Tracking(type, locale));
        type.RefuseOthers();
        return faces;
    }

    private static double Tracking(SettingsObject type, string locale)
    {
        var text = type.Text("headingTracking", 10);
        if (text.Length == 0 || text == "0") return 0;
        if (!text.EndsWith("em", StringComparison.Ordinal)
            || !double.TryParse(text[..^2], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var em) || em is < -0.03 or > 0)
            type.Note("headingTracking", "must be from -0.03em to 0.");
        else if (locale == "ja") type.Note("headingTracking", "must be 0 for Japanese.");
        else return em;
        return 0;
    }

    private static ThemeChrome Chrome(SettingsObject chrome)
    {
        var frame = new ThemeChrome(chrome.OneOf<ThemeChromeTone>("tone"), chrome.OneOf<ThemeNavigation>("navigation"));
        chrome.RefuseOthers();
        return frame;
    }

    private static ThemeMail Mail(SettingsObject mail)
    {
        var words = new ThemeMail(
            mail.OptionalText("fromName", LongestLabel), mail.OptionalText("footer", LongestFooter));
        if (words.FromName?.Contains('\n', StringComparison.Ordinal) == true)
            mail.Note("fromName", "must be one line.");
        if (words.Footer?.Count(c => c == '\n') >= FooterLines) mail.Note("footer", "must be at most three lines.");
        mail.RefuseOthers();
        return words;
    }
}
