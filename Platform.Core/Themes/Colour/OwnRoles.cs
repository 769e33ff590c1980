using System.Globalization;

namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>Our own colour roles: card, chrome, states, charts, focus.</summary>
internal static class OwnRoles
{
    private const double DarkChrome = 0.2; // luminance below which text on the chrome is light
    private const double LightestBrandChrome = 33; // tone up to which the chrome's light text is legible
    private const double ChartChroma = 0.11;
    private static readonly double[] ChartHues = [245, 165, 75, 320, 30];

    public static Dictionary<string, Srgb> Of(ThemeSettings settings, Seeds seeds, Dictionary<string, Srgb> system)
    {
        var roles = new Dictionary<string, Srgb>(StringComparer.Ordinal)
        {
            ["card"] = system[seeds.Dark ? "surface-container-low" : "surface-container-lowest"],
            ["chrome"] = Chrome(settings.Chrome.Tone, seeds, system),
            // The brand's exact second colour: for logos and drawings, never for text.
            ["accent-raw"] = settings.Colour.Accent,
            ["focus"] = system["primary"],
        };
        var isDark = roles["chrome"].Luminance < DarkChrome;
        roles["on-chrome"] = isDark ? seeds.Neutral.At(96) : system["on-surface"];
        roles["on-chrome-variant"] = isDark ? seeds.Variant.At(78) : system["on-surface-variant"];
        AddStates(roles, seeds, system);
        AddCharts(roles, seeds);
        return roles;
    }

    private static Srgb Chrome(ThemeChromeTone tone, Seeds seeds, Dictionary<string, Srgb> system) => tone switch
    {
        ThemeChromeTone.Surface => system[seeds.Dark ? "surface" : "surface-container-lowest"],
        ThemeChromeTone.Tint => seeds.Dark ? system["surface-container"] : seeds.Primary.AtMost(0.014).At(94),
        ThemeChromeTone.Ink => (seeds.Neutral with { Chroma = Math.Max(seeds.Neutral.Chroma, 0.008) })
            .At(seeds.Pick(12, Math.Max(4, seeds.Base - 3))),
        ThemeChromeTone.Brand when seeds.Dark => system["primary-container"],
        ThemeChromeTone.Brand => seeds.PrimaryColour.Tone <= LightestBrandChrome
            ? seeds.PrimaryColour : seeds.Primary.At(LightestBrandChrome),
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };

    private static void AddStates(Dictionary<string, Srgb> roles, Seeds seeds, Dictionary<string, Srgb> system)
    {
        foreach (var (name, tint) in StatusTints.All)
        {
            roles[name] = tint.At(seeds.Pick(37, 80));
            roles[$"{name}-container"] = (tint with { Chroma = seeds.Pick(0.04, 0.055) }).At(seeds.Pick(94, 20));
            roles[$"on-{name}-container"] = tint.Times(0.9).At(seeds.Pick(27, 87));
        }
        roles["neutral-container"] = system["surface-container-high"];
        roles["on-neutral-container"] = system["on-surface-variant"];
    }

    private static void AddCharts(Dictionary<string, Srgb> roles, Seeds seeds)
    {
        (roles["chart-1"], roles["chart-2"]) = (seeds.PrimaryColour, seeds.AccentColour);
        foreach (var (index, hue) in ChartHues.Index())
            roles[string.Create(CultureInfo.InvariantCulture, $"chart-{index + 3}")] = Tint.At(ChartChroma, hue)
                .At(seeds.Pick(50, 70));
    }
}
