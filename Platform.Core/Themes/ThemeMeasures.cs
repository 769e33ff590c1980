using System.Globalization;

namespace Crayon.Platform.Core.Themes;

/// <summary>Type, corners, spacing and card edges of a theme, as custom properties.</summary>
internal static class ThemeMeasures
{
    private static readonly (string Role, string Size)[] Headings =
        [("display-small", "32px/40px"), ("headline-medium", "26px/34px"), ("headline-small", "22px/30px"),
            ("title-large", "18px/26px")];

    private static readonly (string Role, int Weight, string Size)[] Bodies =
    [
        ("title-medium", 600, "15px/22px"), ("title-small", 600, "13px/20px"), ("body-large", 400, "15px/24px"),
        ("body-medium", 400, "14px/21px"), ("body-small", 400, "12.5px/18px"), ("label-large", 600, "14px/20px"),
        ("label-medium", 600, "12.5px/16px"), ("label-small", 600, "11px/14px"),
    ];

    public static IReadOnlyList<ThemeToken> Of(ThemeSettings settings)
    {
        var css = new List<ThemeToken>();
        var type = settings.Type;
        foreach (var (role, size) in Headings)
            Property(css, $"mat-sys-{role}", $"{type.HeadingWeight} {size} {type.Heading.Stack}");
        foreach (var (role, weight, size) in Bodies)
            Property(css, $"mat-sys-{role}", $"{weight} {size} {type.Body.Stack}");
        Corners(css, settings.Shape);
        Density(css, settings.Density);
        Property(css, "cr-tracking", $"{type.HeadingTracking}em");
        Edges(css, settings.Surface);
        return css;
    }

    private static void Corners(List<ThemeToken> css, ThemeShape shape)
    {
        var radius = shape switch
        {
            ThemeShape.Square => 2,
            ThemeShape.Soft => 6,
            ThemeShape.Round => 10,
            _ => 14,
        };
        var grows = shape == ThemeShape.Square ? 0 : 1;
        Property(css, "mat-sys-corner-extra-small", $"{Math.Max(2, radius / 2)}px");
        Property(css, "mat-sys-corner-small", $"{radius}px");
        Property(css, "mat-sys-corner-medium", $"{radius + 2 * grows}px");
        Property(css, "mat-sys-corner-large", $"{(grows == 0 ? 3 : radius + 6)}px");
        Property(css, "mat-sys-corner-extra-large", $"{(grows == 0 ? 4 : radius + 12)}px");
        Property(css, "mat-sys-corner-full", $"9999px");
        Property(css, "cr-corner-control", $"{(shape == ThemeShape.Pill ? 9999 : radius)}px");
    }

    private static void Density(List<ThemeToken> css, ThemeDensity density)
    {
        var (material, row, control, gutter, pad, gap) = density switch
        {
            ThemeDensity.Compact => (-2, 36, 34, 20, 16, 12),
            ThemeDensity.Comfortable => (-1, 44, 38, 24, 20, 16),
            _ => (0, 52, 42, 32, 24, 20),
        };
        Property(css, "cr-density", $"{material}");
        Property(css, "cr-row", $"{row}px");
        Property(css, "cr-control", $"{control}px");
        Property(css, "cr-gutter", $"{gutter}px");
        Property(css, "cr-pad", $"{pad}px");
        Property(css, "cr-gap", $"{gap}px");
    }

    private static void Edges(List<ThemeToken> css, ThemeSurface surface)
    {
        Text(css, "cr-card-border", surface == ThemeSurface.Outlined
            ? "var(--mat-sys-outline-variant)"
            : "transparent");
        Text(css, "cr-card-shadow", surface switch
        {
            ThemeSurface.Elevated => "var(--mat-sys-level1)",
            ThemeSurface.Filled => "0 1px 0 color-mix(in srgb,var(--mat-sys-outline-variant) 55%,transparent)",
            _ => "none",
        });
    }

    private static void Property(List<ThemeToken> css, string name, FormattableString value) =>
        Text(css, name, value.ToString(CultureInfo.InvariantCulture));

    private static void Text(List<ThemeToken> css, string name, string value) =>
        css.Add(new ThemeToken($"--{name}", value));
}
