using System.Runtime.InteropServices;

namespace Crayon.Platform.Core.Themes.Colour;

/// <summary>Amounts of light, as screens give them: the space between sRGB and OKLab.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Linear(double R, double G, double B)
{
    /// <summary>The luminance below which CIE L* is a straight line.</summary>
    public const double Knee = 0.008856;

    // What a channel may be out by before it counts as outside: less than one of 255 steps.
    private const double Slack = 0.0005;

    public bool IsInGamut => Fits(R) && Fits(G) && Fits(B);

    public static Linear Of(Srgb colour) => new(Open(colour.R), Open(colour.G), Open(colour.B));

    public static double Luminance(Linear light) => 0.2126 * light.R + 0.7152 * light.G + 0.0722 * light.B;

    /// <summary>The luminance of a CIE L*.</summary>
    public static double LuminanceOf(double tone) => tone > 8 ? Math.Pow((tone + 16) / 116, 3) : tone / 903.3;

    public Srgb ToSrgb() => new(Close(R), Close(G), Close(B));

    private static bool Fits(double channel) => channel is >= -Slack and <= 1 + Slack;

    private static double Open(byte channel)
    {
        var value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Close(double channel)
    {
        var value = Math.Clamp(channel, 0, 1);
        var bent = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055;
        return (byte)Math.Floor(bent * 255 + 0.5);
    }
}
