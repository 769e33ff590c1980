using System.Runtime.InteropServices;

namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>
/// A hue and how much of it there is (OKLCH), without lightness. A tint at a tone (CIE L*) is a colour, and contrast
/// hangs on the tone alone: that is why any seed gives legible text.
/// </summary>
/// <param name="Chroma">OKLCH chroma, 0 for grey to about 0.3.</param>
/// <param name="Hue">OKLCH hue in radians.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tint(double Chroma, double Hue)
{
    private const double ChromaStep = 0.002;
    private const int Halvings = 40;

    /// <summary>The tint of a colour.</summary>
    public static Tint Of(Srgb colour)
    {
        var (r, g, b) = Linear.Of(colour);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var greenRed = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
        var blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
        return new Tint(Math.Sqrt(greenRed * greenRed + blueYellow * blueYellow), Math.Atan2(blueYellow, greenRed));
    }

    /// <summary>A tint by hue in degrees.</summary>
    public static Tint At(double chroma, double degrees) => new(chroma, degrees * Math.PI / 180);

    /// <summary>The same hue with at most so much chroma.</summary>
    public Tint AtMost(double chroma) => this with { Chroma = Math.Min(Chroma, chroma) };

    /// <summary>The same hue with this share of the chroma.</summary>
    public Tint Times(double share) => this with { Chroma = Chroma * share };

    /// <summary>
    /// The colour of this tint at a tone (CIE L*, 0 to 100); chroma gives way until a screen can show it.
    /// </summary>
    public Srgb At(double tone)
    {
        if (tone >= 100) return Srgb.White;
        if (tone <= 0) return Srgb.Black;
        var wanted = Linear.LuminanceOf(tone);
        for (var chroma = Chroma; ; chroma = Math.Max(0, chroma - ChromaStep))
        {
            var light = WithLuminance(chroma, wanted);
            if (chroma == 0 || light.IsInGamut) return light.ToSrgb();
        }
    }

    private Linear WithLuminance(double chroma, double wanted)
    {
        var (low, high) = (0d, 1d);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Linear.Luminance(ToLinear(middle, chroma)) < wanted) low = middle;
            else high = middle;
        }
        return ToLinear(low, chroma);
    }

    private Linear ToLinear(double lightness, double chroma)
    {
        var (a, b) = (chroma * Math.Cos(Hue), chroma * Math.Sin(Hue));
        var l = Cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(lightness - 0.0894841775 * a - 1.291485548 * b);
        return new Linear(
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
    }

    private static double Cube(double value) => value * value * value;
}
