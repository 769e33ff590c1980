using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Crayon.Platform.Documents.Layout;

/// <summary>The pages of a document, and how far down the last is filled.</summary>
internal sealed class Sheets(PdfDocument document) : IDisposable
{
    /// <summary>Left edge of what is printed, in points.</summary>
    public const double Left = 56;

    /// <summary>Right edge.</summary>
    public const double Right = 595 - 56;

    /// <summary>Width of what is printed.</summary>
    public const double Width = Right - Left;

    private const double Top = 56;
    private const double Bottom = 842 - 72;

    private XGraphics? page;

    /// <summary>What is drawn at the top of each page but the first; null for nothing.</summary>
    public Action<Sheets>? Continued { get; set; }

    /// <summary>The page to draw on.</summary>
    public XGraphics Page => page ?? Next();

    /// <summary>Where the next thing goes, in points from the top.</summary>
    public double Y { get; set; }

    /// <summary>Goes to a new page where less than this is left.</summary>
    /// <param name="height">Height in points.</param>
    public void EnsureRoom(double height)
    {
        if (page is not null && Y + height <= Bottom) return;
        var isFirst = page is null;
        Next();
        if (!isFirst) Continued?.Invoke(this);
    }

    /// <summary>Draws a line over the whole width.</summary>
    public void Rule(XPen pen) => Page.DrawLine(pen, Left, Y, Right, Y);

    /// <summary>Draws on each page when there are no more.</summary>
    /// <param name="draw">Gets the page, its number and how many there are.</param>
    public void OnEach(Action<XGraphics, int, int> draw)
    {
        Close();
        for (var number = 1; number <= document.PageCount; number++)
        {
            using var again = XGraphics.FromPdfPage(document.Pages[number - 1]);
            draw(again, number, document.PageCount);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Close();

    private XGraphics Next()
    {
        Close();
        var next = document.AddPage();
        next.Size = PageSize.A4;
        Y = Top;
        return page = XGraphics.FromPdfPage(next);
    }

    private void Close()
    {
        page?.Dispose();
        page = null;
    }
}
