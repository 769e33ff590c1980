using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Crayon.Platform.Documents.Layout;

/// <summary>Draws an invoice or credit note as PDF, A4, in its brand's theme and its reader's language.</summary>
internal sealed class BillingPdf(ThemeCatalogue themes, BrandMarks marks)
{
    private const double FootLine = 842 - 44;

    /// <summary>The PDF. Drawn again from the same document it has the same text, not the same bytes.</summary>
    public byte[] Draw(BillingDocument document)
    {
        Faces.EnsureUsed();
        var (theme, words) = (themes.Find(document.Theme), DocumentWords.For(document.Language));
        var look = document.Look is { } own ? Look.Of(own) : Look.Of(theme);
        using var pdf = new PdfDocument();
        pdf.Language = words.Language;
        pdf.Info.Title = $"{DocumentHead.TitleOf(document, words)} {document.Number}";
        pdf.Info.Author = document.Seller.Name;
        pdf.Info.Creator = document.Brand;
        using (var sheets = new Sheets(pdf))
        {
            new DocumentHead(look, words, marks.Of(theme, document.Look)).Draw(sheets, document);
            new LineTable(look, words).Draw(sheets, document);
            new Totals(look, words).Draw(sheets, document);
            sheets.OnEach((page, number, count) => Foot(page, look, $"{document.Seller.Name} · {document.Number}",
                words.Say("page", number, count)));
        }
        using var bytes = new MemoryStream();
        pdf.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    internal static void Foot(XGraphics page, Look look, string says, string number)
    {
        page.DrawLine(look.Rule, Sheets.Left, FootLine - 14, Sheets.Right, FootLine - 14);
        Typesetter.Draw(page, says, look.Small, new XPoint(Sheets.Left, FootLine));
        Typesetter.DrawEnding(page, number, look.Small, new XPoint(Sheets.Right, FootLine));
    }
}
