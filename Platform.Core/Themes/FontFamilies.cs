namespace Crayon.Platform.Core.Themes;

/// <summary>A type face that themes may use.</summary>
/// <param name="Key">Its name in a theme's settings.</param>
/// <param name="Stack">The value of <c>font-family</c>: the face, Japanese faces of the reader's own, a generic
/// one.</param>
public sealed record FontFamily(string Key, string Stack)
{
    /// <summary>Its name in style sheets; null for faces of the reader's own.</summary>
    public string? Face { get; init; }

    /// <summary>The range of weights that its files hold, such as <c>100 900</c>.</summary>
    public string Weights { get; init; } = "";
}

/// <summary>
/// The allow-list of type faces. Their files lie in <c>themes/fonts</c>, two for each: Latin and extended Latin.
/// </summary>
public static class FontFamilies
{
    private const string Japanese =
        "\"Hiragino Sans\", \"Hiragino Kaku Gothic ProN\", \"BIZ UDPGothic\", \"Yu Gothic UI\", Meiryo, \"Noto Sans JP\", \"Noto Sans CJK JP\"";

    private const string Mincho =
        "\"Hiragino Mincho ProN\", \"Yu Mincho\", \"Noto Serif JP\", \"Noto Serif CJK JP\", serif";

    private static readonly FontFamily Bricolage = Hosted("bricolage-grotesque", "Bricolage Grotesque", "200 800");
    private static readonly FontFamily MinchoFamily = new("mincho", Mincho);

    /// <summary>Faces for text.</summary>
    public static IReadOnlyList<FontFamily> ForBody { get; } =
    [
        Hosted("inter", "Inter", "100 900"), Hosted("figtree", "Figtree", "300 900"),
        Hosted("hanken-grotesk", "Hanken Grotesk", "100 900"), Hosted("source-sans-3", "Source Sans 3", "200 900"),
        new("system", $"system-ui, {Japanese}, sans-serif"),
    ];

    /// <summary>Faces for headings.</summary>
    public static IReadOnlyList<FontFamily> ForHeadings { get; } = [.. ForBody, Bricolage, MinchoFamily];

    /// <summary>The files of a hosted face: their name without extension, and the characters they hold.</summary>
    internal static IReadOnlyList<(string Name, string Range)> FilesOf(FontFamily family) =>
    [
        ($"{family.Key}-latin-ext-wght-normal",
            "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,"
            + "U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        ($"{family.Key}-latin-wght-normal",
            "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
            + "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
    ];

    private static FontFamily Hosted(string key, string face, string weights) =>
        new(key, $"\"{face}\", {Japanese}, system-ui, sans-serif") { Face = face, Weights = weights };
}
