using System.Text;
using Crayon.Platform.Core.Themes.Colour;

namespace Crayon.Platform.Core.Themes;

/// <summary>A custom property of a theme.</summary>
/// <param name="Name">Its name, with the two hyphens.</param>
/// <param name="Value">Its value.</param>
public sealed record ThemeToken(string Name, string Value);

/// <summary>All that a theme says to style sheets, as custom properties.</summary>
public static class ThemeTokens
{
    private static readonly ThemeToken[] LightLevels =
    [
        new("--mat-sys-level1", "0 1px 2px rgb(20 24 28/.06),0 1px 6px rgb(20 24 28/.05)"),
        new("--mat-sys-level2", "0 2px 4px rgb(20 24 28/.06),0 6px 18px rgb(20 24 28/.08)"),
        new("--mat-sys-level3", "0 8px 32px rgb(20 24 28/.16)"),
    ];

    // Dark surfaces rise by getting lighter; a hairline replaces the shadow.
    private static readonly ThemeToken[] DarkLevels =
    [
        new("--mat-sys-level1", "0 0 0 1px rgb(255 255 255/.06)"),
        new("--mat-sys-level2", "0 0 0 1px rgb(255 255 255/.08),0 8px 24px rgb(0 0 0/.5)"),
        new("--mat-sys-level3", "0 0 0 1px rgb(255 255 255/.1),0 16px 40px rgb(0 0 0/.6)"),
    ];

    /// <summary>Type, shape and density: the same in both schemes.</summary>
    public static IReadOnlyList<ThemeToken> Measures(ThemeSettings settings) => ThemeMeasures.Of(settings);

    /// <summary>Colours and shadows of a scheme.</summary>
    public static IReadOnlyList<ThemeToken> Of(ThemePalette palette, bool dark) =>
    [
        .. palette.System.Select(role => new ThemeToken($"--mat-sys-{role.Key}", role.Value.ToString())),
        .. palette.Own.Select(role => new ThemeToken($"--cr-{role.Key}", role.Value.ToString())),
        .. dark ? DarkLevels : LightLevels,
    ];

    internal static string Write(IEnumerable<ThemeToken> tokens)
    {
        var css = new StringBuilder();
        foreach (var token in tokens) css.Append(token.Name).Append(':').Append(token.Value).Append(';');
        return css.ToString();
    }
}
