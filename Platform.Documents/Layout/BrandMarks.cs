using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Themes;
using SkiaSharp;
using Svg.Skia;

namespace Crayon.Platform.Documents.Layout;

/// <summary>The marks of the themes as pictures: a PDF takes no SVG.</summary>
internal sealed class BrandMarks
{
    // At 28 points on paper this is beyond what a printer shows.
    private const int Pixels = 320;

    private readonly ConcurrentDictionary<string, byte[]> pictures = new(StringComparer.Ordinal);

    /// <summary>The theme's mark as PNG.</summary>
    public byte[] Of(Theme theme) => pictures.GetOrAdd(theme.Mark.FileName, _ => Draw(theme.Mark.Bytes));

    /// <summary>A brand's own mark as PNG; the theme's where it has none.</summary>
    public byte[] Of(Theme theme, DocumentBrand? own) => own?.Mark is { } mark ? TryDraw(mark) ?? Of(theme) : Of(theme);

    // An invoice goes out under the plain mark sooner than not at all.
    private static byte[]? TryDraw(byte[] mark)
    {
        try
        {
            return Draw(mark);
        }
        catch (Exception failure) when (failure is InvalidOperationException or FormatException or ArgumentException
            or XmlException or OverflowException)
        {
            return null;
        }
    }

    private static byte[] Draw(ReadOnlyMemory<byte> mark)
    {
        using var svg = new SKSvg();
        var picture = svg.FromSvg(Encoding.UTF8.GetString(mark.Span))
            ?? throw new InvalidOperationException("The theme's mark cannot be drawn.");
        var size = Math.Max(picture.CullRect.Width, picture.CullRect.Height);
        using var surface = SKSurface.Create(new SKImageInfo(Pixels, Pixels));
        surface.Canvas.Scale(Pixels / size);
        surface.Canvas.DrawPicture(picture);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }
}
