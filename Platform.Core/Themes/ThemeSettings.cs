using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes;

/// <summary>
/// What a brand may set, and nothing else: no styles, no script, no HTML. See <c>themes/theme.schema.json</c>.
/// </summary>
/// <param name="Label">Name of the brand, 1 to 60 characters.</param>
/// <param name="Locale">Default language: <c>en</c>, <c>de</c>, <c>nl</c> or <c>ja</c>.</param>
/// <param name="Currency">ISO 4217 code; read-only here, the tenant's own holds.</param>
/// <param name="Colour">Seeds of all colours.</param>
/// <param name="Type">Type faces.</param>
public sealed record ThemeSettings(string Label, string Locale, string Currency, ThemeColour Colour, ThemeType Type)
{
    /// <summary>How round corners are.</summary>
    public required ThemeShape Shape { get; init; }

    /// <summary>How much room rows and controls take.</summary>
    public required ThemeDensity Density { get; init; }

    /// <summary>How cards stand out.</summary>
    public required ThemeSurface Surface { get; init; }

    /// <summary>The frame around the work.</summary>
    public required ThemeChrome Chrome { get; init; }

    /// <summary>The tone of drawings on sign-in, empty and error pages.</summary>
    public required ThemeIllustration Illustration { get; init; }

    /// <summary>Light, dark, or as the reader's system says.</summary>
    public required ThemeScheme Scheme { get; init; }

    /// <summary>What mails add; null for nothing.</summary>
    public ThemeMail? Mail { get; init; }
}

/// <summary>Seeds of all colours.</summary>
/// <param name="Primary">The brand's colour.</param>
/// <param name="Accent">The brand's second colour.</param>
/// <param name="NeutralChroma">How much greys are tinted: OKLCH chroma, 0 to 0.012.</param>
public sealed record ThemeColour(Srgb Primary, Srgb Accent, double NeutralChroma)
{
    /// <summary>The primary on dark; used where its CIE L* is at least 68.</summary>
    public Srgb? PrimaryDark { get; init; }

    /// <summary>The accent on dark; used where its CIE L* is at least 66.</summary>
    public Srgb? AccentDark { get; init; }

    /// <summary>OKLCH hue of greys in degrees, 0 to 360; null for the primary's.</summary>
    public double? NeutralHue { get; init; }

    /// <summary>CIE L* of the dark page, 4 to 12; null for 8.</summary>
    public double? DarkBase { get; init; }
}

/// <summary>Type faces.</summary>
/// <param name="Body">One of <see cref="FontFamilies.ForBody"/>.</param>
/// <param name="Heading">One of <see cref="FontFamilies.ForHeadings"/>.</param>
/// <param name="HeadingWeight">500, 600 or 700.</param>
/// <param name="HeadingTracking">Letter spacing in em, -0.03 to 0; 0 for Japanese.</param>
public sealed record ThemeType(FontFamily Body, FontFamily Heading, int HeadingWeight, double HeadingTracking);

/// <summary>The frame around the work.</summary>
/// <param name="Tone">Its colour.</param>
/// <param name="Navigation">Where the ways lead off.</param>
public sealed record ThemeChrome(ThemeChromeTone Tone, ThemeNavigation Navigation);

/// <summary>What mails add.</summary>
/// <param name="FromName">Sender's name; null for the tenant's.</param>
/// <param name="Footer">Up to three lines below every mail; null for none.</param>
public sealed record ThemeMail(string? FromName, string? Footer);

/// <summary>How round corners are.</summary>
public enum ThemeShape
{
    /// <summary>2 px.</summary>
    Square,

    /// <summary>6 px.</summary>
    Soft,

    /// <summary>10 px.</summary>
    Round,

    /// <summary>14 px, controls fully round.</summary>
    Pill,
}

/// <summary>How much room rows and controls take.</summary>
public enum ThemeDensity
{
    /// <summary>Rows of 36 px.</summary>
    Compact,

    /// <summary>Rows of 44 px.</summary>
    Comfortable,

    /// <summary>Rows of 52 px.</summary>
    Spacious,
}

/// <summary>How cards stand out.</summary>
public enum ThemeSurface
{
    /// <summary>By a line.</summary>
    Outlined,

    /// <summary>By their colour.</summary>
    Filled,

    /// <summary>By a shadow.</summary>
    Elevated,
}

/// <summary>The colour of the frame.</summary>
public enum ThemeChromeTone
{
    /// <summary>The page's own.</summary>
    Surface,

    /// <summary>A breath of the primary.</summary>
    Tint,

    /// <summary>Nearly black.</summary>
    Ink,

    /// <summary>The primary.</summary>
    Brand,
}

/// <summary>Where the navigation is.</summary>
public enum ThemeNavigation
{
    /// <summary>In a bar on top.</summary>
    Top,

    /// <summary>In a rail at the side.</summary>
    Side,
}

/// <summary>The tone of drawings.</summary>
public enum ThemeIllustration
{
    /// <summary>Dots.</summary>
    None,

    /// <summary>Hairlines.</summary>
    Line,

    /// <summary>Layered shapes.</summary>
    Soft,

    /// <summary>One stroke.</summary>
    Bold,
}

/// <summary>Which colours a reader gets.</summary>
public enum ThemeScheme
{
    /// <summary>Dark on light, unless the reader asks for the other.</summary>
    Light,

    /// <summary>Light on dark, unless the reader asks for the other.</summary>
    Dark,

    /// <summary>As the reader's system says.</summary>
    System,
}
