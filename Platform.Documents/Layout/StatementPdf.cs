using Crayon.Platform.Core.Billing.Statements;
using Crayon.Platform.Core.Themes;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Crayon.Platform.Documents.Layout;

/// <summary>Draws a statement of account as PDF, A4, in its brand's theme and its reader's language.</summary>
internal sealed class StatementPdf(ThemeCatalogue themes, BrandMarks marks)
{
    /// <summary>The PDF.</summary>
    public byte[] Draw(StatementDocument statement)
    {
        Faces.EnsureUsed();
        var (theme, words) = (themes.Find(statement.Theme), DocumentWords.For(statement.Language));
        var look = Look.Of(theme);
        var (title, period) = (words["statement"], words.Say(statement.Period));
        using var pdf = new PdfDocument();
        pdf.Language = words.Language;
        pdf.Info.Title = $"{title} {period}";
        pdf.Info.Author = statement.Seller.Name;
        pdf.Info.Creator = statement.Brand;
        using (var sheets = new Sheets(pdf))
        {
            new DocumentHead(look, words, marks.Of(theme)).Draw(sheets, new HeadText(
                statement.Brand, title, statement.Seller, statement.Buyer, [new Fact(words["period"], period)]));
            var table = new StatementTable(look, words);
            foreach (var account in statement.Accounts) table.Draw(sheets, statement.Period, account);
            if (statement.Accounts.Count == 0) Nothing(sheets, look, words);
            sheets.OnEach((page, number, count) => BillingPdf.Foot(
                page, look, $"{statement.Seller.Name} · {title}", words.Say("page", number, count)));
        }
        using var bytes = new MemoryStream();
        pdf.Save(bytes, closeStream: false);
        return bytes.ToArray();
    }

    private static void Nothing(Sheets sheets, Look look, DocumentWords words)
    {
        sheets.EnsureRoom(look.Body.Leading);
        Typesetter.Draw(sheets.Page, words["no-moves"], look.Body,
            new XPoint(Sheets.Left, sheets.Y + look.Body.Leading));
    }
}
