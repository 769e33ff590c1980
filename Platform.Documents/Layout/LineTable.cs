using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Layout;

/// <summary>The lines; its heading stands on every page that it reaches.</summary>
internal sealed class LineTable(Look look, DocumentWords words)
{
    private const double TextWidth = 234;
    private const double QuantityEnd = Sheets.Left + 292;
    private const double PriceEnd = Sheets.Left + 374;
    private const double TaxEnd = Sheets.Left + 412;

    public void Draw(Sheets sheets, BillingDocument document)
    {
        sheets.EnsureRoom(80);
        Heading(sheets);
        sheets.Continued = Heading;
        foreach (var line in document.Lines) Line(sheets, document, line);
        sheets.Continued = null;
    }

    private void Heading(Sheets sheets)
    {
        var page = sheets.Page;
        var at = sheets.Y + 8;
        Typesetter.Draw(page, words["line"], look.Heading, new XPoint(Sheets.Left, at));
        Typesetter.DrawEnding(page, words["quantity"], look.Heading, new XPoint(QuantityEnd, at));
        Typesetter.DrawEnding(page, words["unit-price"], look.Heading, new XPoint(PriceEnd, at));
        Typesetter.DrawEnding(page, words["tax"], look.Heading, new XPoint(TaxEnd, at));
        Typesetter.DrawEnding(page, words["net"], look.Heading, new XPoint(Sheets.Right, at));
        sheets.Y += 15;
        sheets.Rule(look.Accent);
        sheets.Y += 4;
    }

    private void Line(Sheets sheets, BillingDocument document, DocumentLine line)
    {
        var measure = sheets.Page;
        var says = Typesetter.Wrap(measure, line.Description, look.Body, TextWidth);
        var notes = Notes(document, line)
            .SelectMany(note => Typesetter.Wrap(measure, note, look.Small, TextWidth)).ToList();
        var height = says.Count * look.Body.Leading + notes.Count * look.Small.Leading + 8;
        sheets.EnsureRoom(height);
        var (page, at) = (sheets.Page, sheets.Y + look.Body.Leading - 2);
        Typesetter.DrawEnding(page, words.Say(line.Quantity), look.Body, new XPoint(QuantityEnd, at));
        Typesetter.DrawEnding(page, words.SayPrice(line.UnitPrice, document.Currency), look.Body,
            new XPoint(PriceEnd, at));
        Typesetter.DrawEnding(page, TaxOf(line), look.Body, new XPoint(TaxEnd, at));
        Typesetter.DrawEnding(page, words.Say(line.Net), look.Body, new XPoint(Sheets.Right, at));
        at = Typesetter.DrawColumn(page, says, look.Body, new XPoint(Sheets.Left, at));
        Typesetter.DrawColumn(page, notes, look.Small, new XPoint(Sheets.Left, at));
        sheets.Y += height;
        sheets.Rule(look.Rule);
    }

    private string TaxOf(DocumentLine line) =>
        line.TaxCategory == "S" ? words.Say(line.TaxPercent) + " %" : line.TaxCategory;

    private IEnumerable<string> Notes(BillingDocument document, DocumentLine line)
    {
        var time = (Period: line.Period is { } period ? words.Say(period) : null,
            Share: line.Share is { } share ? words.Say("days", share.Days, share.PeriodDays) : null);
        if (time.Period is not null || time.Share is not null)
            yield return string.Join(" · ", new[] { time.Period, time.Share }.OfType<string>());
        if (line.SumOf is { } count) yield return words.Say("sum-of", count);
        if (line.PurchaseOrder is { } order && order != document.PurchaseOrder)
            yield return $"{words["purchase-order"]} {order}";
        if (line.Department is { } department) yield return words.Say("department", department);
        if (line.Reference is { } reference) yield return words.Say("reference", reference);
    }
}
