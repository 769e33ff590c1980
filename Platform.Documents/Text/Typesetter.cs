using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Text;

/// <summary>Measures, breaks and draws text whose characters may need several faces.</summary>
internal static class Typesetter
{
    /// <summary>Width in points.</summary>
    public static double Measure(XGraphics page, string text, TextStyle style) =>
        TextRun.Of(text).Sum(run => page.MeasureString(run.Text, style.FontOf(run.Face)).Width);

    /// <summary>Draws one line from a point of its base line.</summary>
    public static void Draw(XGraphics page, string text, TextStyle style, XPoint at)
    {
        foreach (var run in TextRun.Of(text))
        {
            var font = style.FontOf(run.Face);
            page.DrawString(run.Text, font, style.Brush, at);
            at.X += page.MeasureString(run.Text, font).Width;
        }
    }

    /// <summary>Draws one line that ends at a point of its base line.</summary>
    public static void DrawEnding(XGraphics page, string text, TextStyle style, XPoint at) =>
        Draw(page, text, style, new XPoint(at.X - Measure(page, text, style), at.Y));

    /// <summary>Draws lines one below the other.</summary>
    /// <returns>The base line of what comes next, in points from the top.</returns>
    public static double DrawColumn(XGraphics page, IReadOnlyList<string> lines, TextStyle style, XPoint at)
    {
        foreach (var line in lines)
        {
            Draw(page, line, style, at);
            at.Y += style.Leading;
        }
        return at.Y;
    }

    /// <summary>Lines that are no wider than this; a word that is wider is broken where it must be.</summary>
    public static IReadOnlyList<string> Wrap(XGraphics page, string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var piece in LineBreaks.Pieces(text).SelectMany(piece => Fitting(page, piece, style, width)))
        {
            if (line.Length > 0 && Measure(page, (line + piece).TrimEnd(), style) > width)
            {
                lines.Add(line.TrimEnd());
                line = piece.TrimStart();
                continue;
            }
            line += piece;
        }
        if (line.TrimEnd().Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    // A piece that fits as it is, or its parts that do.
    private static IEnumerable<string> Fitting(XGraphics page, string piece, TextStyle style, double width)
    {
        if (Measure(page, piece.TrimEnd(), style) <= width)
        {
            yield return piece;
            yield break;
        }
        var part = string.Empty;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (part.Length > 0 && Measure(page, part + rune, style) > width)
            {
                yield return part;
                part = string.Empty;
            }
            part += rune;
        }
        yield return part;
    }
}
