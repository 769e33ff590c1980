using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Text;

/// <summary>How text is set.</summary>
/// <param name="Size">Size in points.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record TextStyle(double Size, bool Bold, XColor Colour)
{
    private readonly Dictionary<string, XFont> fonts = new(StringComparer.Ordinal);

    /// <summary>Distance from one line to the next in points.</summary>
    public double Leading => Size * 1.4;

    /// <summary>The brush of its colour.</summary>
    public XBrush Brush { get; } = new XSolidBrush(Colour);

    /// <summary>Its font of a face.</summary>
    public XFont FontOf(string face)
    {
        if (fonts.TryGetValue(face, out var known)) return known;
        return fonts[face] = new XFont(face, Size, Bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
    }
}
