namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>A pair of colours that meet on a page, and how much they must differ.</summary>
/// <param name="Front">Role of text or shape.</param>
/// <param name="Back">Role of what is behind.</param>
/// <param name="Least">Least contrast: 7 for body text, 4.5 for text, 3 for shapes.</param>
public sealed record ContrastPair(string Front, string Back, double Least)
{
    /// <summary>The contrast in a palette, 1 to 21.</summary>
    public double In(ThemePalette palette) => Srgb.Contrast(palette[Front], palette[Back]);
}

/// <summary>Every pair of colours that meets on a page (WCAG 2.2, 1.4.3 and 1.4.11; body text by 1.4.6).</summary>
public static class ContrastRules
{
    private const double Body = 7;
    private const double Text = 4.5;
    private const double Shape = 3;

    private static readonly string[] Surfaces =
    [
        "surface", "surface-container-lowest", "surface-container-low", "surface-container", "surface-container-high",
        "surface-container-highest",
    ];

    /// <summary>The pairs.</summary>
    public static IReadOnlyList<ContrastPair> Pairs { get; } =
    [
        .. Keys(), .. Surfaces.SelectMany(OnAnySurface), .. Surfaces.Take(4).SelectMany(OnPageSurface),
        .. States(), .. Frame(),
    ];

    /// <summary>The pairs that differ too little in a palette.</summary>
    public static IEnumerable<ContrastPair> Broken(ThemePalette palette) =>
        Pairs.Where(pair => pair.In(palette) < pair.Least);

    private static IEnumerable<ContrastPair> Keys() =>
        from key in (string[])["primary", "secondary", "tertiary", "error"]
        from end in (string[])["", "-container"]
        select new ContrastPair($"on-{key}{end}", $"{key}{end}", Text);

    private static IEnumerable<ContrastPair> OnAnySurface(string surface) =>
        [new("on-surface", surface, Body), new("on-surface-variant", surface, Text), new("outline", surface, Shape)];

    private static IEnumerable<ContrastPair> OnPageSurface(string surface) =>
    [
        .. ((string[])["primary", "tertiary", "error", "success", "warning", "danger", "info"])
            .Select(role => new ContrastPair(role, surface, Text)),
        .. ((string[])["chart-3", "chart-4", "chart-5", "chart-6", "chart-7"])
            .Select(role => new ContrastPair(role, surface, Shape)),
    ];

    private static IEnumerable<ContrastPair> States() =>
        ((string[])["success", "warning", "danger", "info", "neutral"])
            .Select(state => new ContrastPair($"on-{state}-container", $"{state}-container", Text));

    private static IEnumerable<ContrastPair> Frame() =>
    [
        new("on-chrome", "chrome", Body), new("on-chrome-variant", "chrome", Text),
        new("inverse-on-surface", "inverse-surface", Body), new("inverse-primary", "inverse-surface", Text),
        new("focus", "surface", Shape), new("focus", "card", Shape),
    ];
}
