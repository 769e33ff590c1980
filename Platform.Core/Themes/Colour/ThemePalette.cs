namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>All colours of a theme in one scheme, by role.</summary>
/// <param name="System">Material's roles, such as <c>on-surface</c>; written as <c>--mat-sys-…</c>.</param>
/// <param name="Own">Our own, such as <c>card</c>; written as <c>--cr-…</c>.</param>
public sealed record ThemePalette(IReadOnlyDictionary<string, Srgb> System, IReadOnlyDictionary<string, Srgb> Own)
{
    /// <summary>The colour of a role of either kind; throws for a name that is none.</summary>
    public Srgb this[string role] => System.TryGetValue(role, out var colour) ? colour : Own[role];

    /// <summary>Derives the colours of a scheme from a theme's few settings.</summary>
    public static ThemePalette Of(ThemeSettings settings, bool dark)
    {
        var seeds = Seeds.Of(settings, dark);
        var system = SystemRoles.Of(seeds);
        return new ThemePalette(system, OwnRoles.Of(settings, seeds, system));
    }
}

/// <summary>What the roles are made from.</summary>
internal sealed record Seeds(bool Dark, double Base, Tint Primary, Tint Accent)
{
    // A seed up to this tone carries white text and is legible as text itself; a lighter one is darkened.
    private const double DarkestOnLight = 44;
    private const double PrimaryOnDark = 68;
    private const double AccentOnDark = 66;
    private const double LightPage = 98;
    private const double DarkPage = 8;

    /// <summary>The primary as used for fills and text.</summary>
    public required Srgb PrimaryColour { get; init; }

    /// <summary>The accent as used for fills and text.</summary>
    public required Srgb AccentColour { get; init; }

    /// <summary>The tint of greys.</summary>
    public required Tint Neutral { get; init; }

    /// <summary>The tint of greys of second rank.</summary>
    public Tint Variant => Neutral.Times(1.6);

    public static Seeds Of(ThemeSettings settings, bool dark)
    {
        var colour = settings.Colour;
        var (primary, accent) = (Tint.Of(colour.Primary), Tint.Of(colour.Accent));
        return new Seeds(dark, dark ? colour.DarkBase ?? DarkPage : LightPage, primary, accent)
        {
            PrimaryColour = dark ? OnDark(colour.PrimaryDark, PrimaryOnDark)
                ?? primary.At(80) : OnLight(colour.Primary, primary),
            AccentColour = dark ? OnDark(colour.AccentDark, AccentOnDark)
                ?? accent.At(78) : OnLight(colour.Accent, accent),
            Neutral = colour.NeutralHue is { } hue
                ? Tint.At(colour.NeutralChroma, hue)
                : new Tint(colour.NeutralChroma, primary.Hue),
        };
    }

    /// <summary>The tone for the scheme at hand.</summary>
    public double Pick(double light, double dark) => Dark ? dark : light;

    private static Srgb OnLight(Srgb seed, Tint tint) => seed.Tone <= DarkestOnLight ? seed : tint.At(DarkestOnLight);

    private static Srgb? OnDark(Srgb? seed, double atLeast) => seed?.Tone >= atLeast ? seed : null;
}
