using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Documents.Text;
using PdfSharp.Drawing;

namespace Crayon.Platform.Documents.Layout;

/// <summary>Sums, tax by rate, and what is to be paid how.</summary>
internal sealed class Totals(Look look, DocumentWords words)
{
    private const double SumsLeft = Sheets.Left + 210;
    private const double NameWidth = Sheets.Right - SumsLeft - 90;

    public void Draw(Sheets sheets, BillingDocument document)
    {
        var rows = Rows(document)
            .Select(row => (Name: Typesetter.Wrap(sheets.Page, row.Name, look.Body, NameWidth), row.Amount)).ToList();
        sheets.Y += 12;
        sheets.EnsureRoom(rows.Sum(row => row.Name.Count) * look.Body.Leading + look.Sum.Leading + 30);
        sheets.Y += look.Body.Leading;
        foreach (var (name, amount) in rows)
        {
            Typesetter.DrawEnding(sheets.Page, amount, look.Body, new XPoint(Sheets.Right, sheets.Y));
            sheets.Y = Typesetter.DrawColumn(sheets.Page, name, look.Body, new XPoint(SumsLeft, sheets.Y));
        }
        sheets.Y -= look.Body.Leading - 8;
        sheets.Page.DrawLine(look.Accent, SumsLeft, sheets.Y, Sheets.Right, sheets.Y);
        sheets.Y += look.Sum.Leading;
        Typesetter.Draw(sheets.Page, FinalName(document), look.Strong, new XPoint(SumsLeft, sheets.Y));
        Typesetter.DrawEnding(sheets.Page, words.Say(document.Payable), look.Sum, new XPoint(Sheets.Right, sheets.Y));
        sheets.Y += 16;
        Notes(sheets, document);
        if (document.Transfer is { } transfer && document.Payable.AmountMinor > 0) Pay(sheets, document, transfer);
    }

    private string FinalName(BillingDocument document) =>
        document.Kind == DocumentKind.CreditNote ? words["credited"] : words["payable"];

    private IEnumerable<(string Name, string Amount)> Rows(BillingDocument document)
    {
        yield return (words["sum"], words.Say(document.Net));
        foreach (var tax in document.Taxes) yield return (NameOf(tax, document), words.Say(tax.Amount));
        yield return (words["total"], words.Say(document.Total));
        if (document.Paid.AmountMinor != 0) yield return (words["paid"], words.Say(-document.Paid));
    }

    private string NameOf(DocumentTax tax, BillingDocument document) => tax.Category == "S"
        ? words.Say("tax-row", TaxName(document), words.Say(tax.Percent), words.Say(tax.Basis))
        : words.Say("tax-none", words[tax.Category], words.Say(tax.Basis));

    private string TaxName(BillingDocument document)
    {
        var key = "tax-name-" + document.Seller.CountryCode.ToLowerInvariant();
        return words.Has(key) ? words[key] : words["tax-name"];
    }

    private string BankCodeName(string country)
    {
        var key = "bank-code-" + country.ToLowerInvariant();
        return words.Has(key) ? words[key] : words["bank-code"];
    }

    private void Notes(Sheets sheets, BillingDocument document)
    {
        var notes = new List<string>();
        if (document.Taxes.Any(tax => tax.Category == "AE"))
            notes.Add(words.Say("AE-note", document.Seller.TaxId ?? "–", document.Buyer.TaxId ?? "–"));
        if (document.TaxInNationalCurrency is { } national) notes.Add(words.Say("national-tax", words.Say(national)));
        if (document.SummaryOf is { } lines) notes.Add(words.Say("summary-of", lines));
        foreach (var line in notes.SelectMany(
            note => Typesetter.Wrap(sheets.Page, note, look.Body, Sheets.Width)).ToList())
        {
            sheets.EnsureRoom(look.Body.Leading);
            sheets.Y += look.Body.Leading;
            Typesetter.Draw(sheets.Page, line, look.Body, new XPoint(Sheets.Left, sheets.Y));
        }
        if (notes.Count > 0) sheets.Y += 10;
    }

    private void Pay(Sheets sheets, BillingDocument document, DocumentTransfer transfer)
    {
        List<(string Name, string Says)> rows =
            [(words["holder"], transfer.Holder), (words[transfer.IsIban ? "iban" : "account"], transfer.Account)];
        if (transfer.BankCode is { } code) rows.Add((BankCodeName(transfer.CountryCode), code));
        if (transfer.Bank is { } bank) rows.Add((words["bank"], bank));
        if (transfer.Bic is { } bic) rows.Add((words["bic"], bic));
        rows.Add((words["payment-reference"], transfer.Reference));
        sheets.EnsureRoom((rows.Count + 2) * look.Body.Leading + 12);
        sheets.Y += 18;
        var heading = document.DueOn is { } due
            ? words.Say("pay-by", words.Say(document.Payable), words.Say(due))
            : words["transfer"];
        Typesetter.Draw(sheets.Page, heading, look.Strong, new XPoint(Sheets.Left, sheets.Y));
        sheets.Y += 5;
        foreach (var (name, says) in rows)
        {
            sheets.Y += look.Body.Leading;
            Typesetter.Draw(sheets.Page, name, look.Small, new XPoint(Sheets.Left, sheets.Y));
            Typesetter.Draw(sheets.Page, says, look.Body, new XPoint(Sheets.Left + 116, sheets.Y));
        }
    }
}
