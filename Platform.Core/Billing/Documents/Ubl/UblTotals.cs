using System.Xml.Linq;
using static Crayon.Platform.Core.Billing.Documents.Ubl.UblDocument;

namespace Crayon.Platform.Core.Billing.Documents.Ubl;

/// <summary>Tax by category and rate (BG-23) and the sums of a document (BG-22).</summary>
internal static class UblTotals
{
    public static IEnumerable<XElement> Taxes(BillingDocument document)
    {
        var tax = document.Total - document.Net;
        yield return new XElement(Cac + "TaxTotal", Amount("TaxAmount", tax), document.Taxes.Select(Subtotal));
        if (document.TaxInNationalCurrency is { } national)
            yield return new XElement(Cac + "TaxTotal", Amount("TaxAmount", national));
    }

    public static XElement Sums(BillingDocument document) => new(Cac + "LegalMonetaryTotal",
        Amount("LineExtensionAmount", document.Net),
        Amount("TaxExclusiveAmount", document.Net),
        Amount("TaxInclusiveAmount", document.Total),
        document.Paid.AmountMinor == 0 ? null : Amount("PrepaidAmount", document.Paid),
        Amount("PayableAmount", document.Payable));

    /// <summary>A category with its rate; what is outside the scope of tax has none (BR-O-05).</summary>
    internal static XElement Category(string name, string category, decimal percent, bool hasReason) => new(Cac + name,
        new XElement(Cbc + "ID", category),
        category == "O" ? null : new XElement(Cbc + "Percent", Number(percent)),
        hasReason ? Reason(category) : null,
        UblParties.Scheme());

    private static XElement Subtotal(DocumentTax tax) => new(Cac + "TaxSubtotal",
        Amount("TaxableAmount", tax.Basis), Amount("TaxAmount", tax.Amount),
        Category("TaxCategory", tax.Category, tax.Percent, hasReason: true));

    // Why there is no tax is to be said (BR-AE-10, BR-E-10, BR-O-10); the VATEX code list is public.
    private static XElement[]? Reason(string category) => category switch
    {
        "AE" => [new(Cbc + "TaxExemptionReasonCode", "VATEX-EU-AE"),
            new(Cbc + "TaxExemptionReason", "Reverse charge")],
        "O" => [new(Cbc + "TaxExemptionReasonCode", "VATEX-EU-O"),
            new(Cbc + "TaxExemptionReason", "Not subject to VAT")],
        "E" => [new(Cbc + "TaxExemptionReason", "Exempt")],
        _ => null,
    };
}
