using System.Xml.Linq;
using static Crayon.Platform.Core.Billing.Documents.Ubl.UblDocument;

namespace Crayon.Platform.Core.Billing.Documents.Ubl;

/// <summary>Lines (BG-25).</summary>
internal static class UblLines
{
    public static XElement Of(DocumentLine line, BillingDocument document, bool isCredit) => new(
        Cac + (isCredit ? "CreditNoteLine" : "InvoiceLine"),
        new XElement(Cbc + "ID", line.Number),
        line.Share is { } share
            ? new XElement(Cbc + "Note", FormattableString.Invariant($"{share.Days} of {share.PeriodDays} days"))
            : null,
        Quantity(line, isCredit),
        Amount("LineExtensionAmount", line.Net),
        line.Reference is { } reference ? new XElement(Cbc + "AccountingCost", reference) : null,
        Period(line.Period),
        Item(line),
        Price(line, document.Currency));

    // A price is never negative (BR-27): what is given back is a negative quantity.
    private static XElement Quantity(DocumentLine line, bool isCredit) => new(
        Cbc + (isCredit ? "CreditedQuantity" : "InvoicedQuantity"), new XAttribute("unitCode", line.UnitCode),
        Number(line.Net.IsNegative ? -Math.Abs(line.Quantity) : line.Quantity));

    private static XElement Item(DocumentLine line) => new(Cac + "Item",
        new XElement(Cbc + "Name", line.Description),
        UblTotals.Category("ClassifiedTaxCategory", line.TaxCategory, line.TaxPercent, hasReason: false),
        line.Department is { } department
            ? new XElement(Cac + "AdditionalItemProperty",
                new XElement(Cbc + "Name", "Department"), new XElement(Cbc + "Value", department))
            : null);

    private static XElement Price(DocumentLine line, Currency currency) => new(Cac + "Price",
        new XElement(Cbc + "PriceAmount", new XAttribute("currencyID", currency.Code),
            Number(Math.Abs(line.UnitPrice))));
}
