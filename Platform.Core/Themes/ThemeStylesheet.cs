using System.Globalization;
using System.Text;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes;

/// <summary>Writes a theme's custom properties: type, shape and density once, colours for both schemes.</summary>
internal static class ThemeStylesheet
{
    public static string Write(
        ThemeSettings settings, ThemePalette light, ThemePalette dark, IReadOnlyDictionary<string, HashedAsset> fonts)
    {
        var css = new StringBuilder();
        foreach (var family in new[] { settings.Type.Body, settings.Type.Heading }.Distinct())
            Faces(css, family, fonts);
        css.Append(":root{");
        css.Append(ThemeTokens.Write(ThemeMeasures.Of(settings)));
        css.Append("}\n");
        Schemes(css, settings.Scheme, (ThemeTokens.Write(ThemeTokens.Of(light, dark: false)),
            ThemeTokens.Write(ThemeTokens.Of(dark, dark: true))));
        return css.ToString();
    }

    // The reader's choice stands in data-scheme: light, dark or system; without it the theme's own holds.
    private static void Schemes(StringBuilder css, ThemeScheme scheme, (string Light, string Dark) colours)
    {
        var first = scheme == ThemeScheme.Dark;
        Rule(css, ":root", first ? "dark" : "light", first ? colours.Dark : colours.Light);
        var follows = scheme == ThemeScheme.System ? ":root:not([data-scheme])" : null;
        Media(css, "dark", follows, colours.Dark);
        if (first) Media(css, "light", follows, colours.Light);
        Rule(css, ":root[data-scheme=light]", "light", colours.Light);
        Rule(css, ":root[data-scheme=dark]", "dark", colours.Dark);
    }

    private static void Media(StringBuilder css, string scheme, string? follows, string colours)
    {
        css.Append(CultureInfo.InvariantCulture, $"@media(prefers-color-scheme:{scheme}){{");
        Rule(css, follows is null ? ":root[data-scheme=system]" : $"{follows},:root[data-scheme=system]", scheme,
            colours);
        css.Length--;
        css.Append("}\n");
    }

    private static void Rule(StringBuilder css, string selector, string scheme, string colours) =>
        css.Append(CultureInfo.InvariantCulture, $"{selector}{{color-scheme:{scheme};{colours}}}\n");

    private static void Faces(StringBuilder css, FontFamily family, IReadOnlyDictionary<string, HashedAsset> fonts)
    {
        if (family.Face is not { } face) return;
        foreach (var (name, range) in FontFamilies.FilesOf(family))
            css.Append(CultureInfo.InvariantCulture,
                $"@font-face{{font-family:\"{face}\";font-style:normal;font-weight:{family.Weights};font-display:swap;")
                .Append(CultureInfo.InvariantCulture,
                    $"src:url({fonts[name].FileName}) format(\"woff2\");unicode-range:{range}}}\n");
    }
}
