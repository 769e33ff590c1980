using System.Globalization;
using System.Runtime.InteropServices;

namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>A colour of a screen, eight bits a channel.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Srgb(byte R, byte G, byte B)
{
    /// <summary>White.</summary>
    public static Srgb White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Srgb Black { get; } = new(0, 0, 0);

    /// <summary>Relative luminance of WCAG 2.2, 0 to 1.</summary>
    public double Luminance => Linear.Luminance(Linear.Of(this));

    /// <summary>CIE L*, 0 to 100: how light the colour looks.</summary>
    public double Tone => Luminance > Linear.Knee ? 116 * Math.Cbrt(Luminance) - 16 : 903.3 * Luminance;

    /// <summary>Reads <c>#rrggbb</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out Srgb colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#'
            || !int.TryParse(
                text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        colour = new Srgb((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>The contrast of two colours by WCAG 2.2, 1 to 21.</summary>
    public static double Contrast(Srgb one, Srgb other)
    {
        var (light, dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"#{R:x2}{G:x2}{B:x2}");
}
