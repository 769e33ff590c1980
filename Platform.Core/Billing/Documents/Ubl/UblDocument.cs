using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Crayon.Platform.Core.Billing.Documents.Ubl;

/// <summary>
/// Writes a document as UBL 2.1 by EN 16931-1 (CEN/TS 16931-3-2), in the order of elements that UBL's schema wants.
/// </summary>
public static class UblDocument
{
    /// <summary>The specification that the document follows (BT-24).</summary>
    public const string Customization = "urn:cen.eu:en16931:2017";

    internal static readonly XNamespace Cac =
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

    internal static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    // UNCL 1001: 380 commercial invoice, 381 credit note.
    private const string InvoiceType = "380";
    private const string CreditNoteType = "381";

    // UNCL 4461: 30 credit transfer, 58 SEPA credit transfer.
    private const string CreditTransfer = "30";
    private const string SepaCreditTransfer = "58";

    /// <summary>The document as XML.</summary>
    public static XDocument Of(BillingDocument document)
    {
        var root = RootOf(document);
        root.Add(Parts(document));
        return new XDocument(new XDeclaration("1.0", "UTF-8", standalone: null), root);
    }

    /// <summary>
    /// The document as the bytes of an XML file, UTF-8 without byte order mark. Its lines are written one by one, so
    /// that it may have any number.
    /// </summary>
    public static byte[] Bytes(BillingDocument document)
    {
        var root = RootOf(document);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n",
        }))
        {
            writer.WriteStartDocument();
            writer.WriteStartElement(root.Name.LocalName, root.Name.NamespaceName);
            foreach (var names in root.Attributes())
                writer.WriteAttributeString("xmlns", names.Name.LocalName, ns: null, names.Value);
            foreach (var part in Parts(document).OfType<XElement>()) part.WriteTo(writer);
            writer.WriteEndDocument();
        }
        return bytes.ToArray();
    }

    private static XElement RootOf(BillingDocument document)
    {
        var name = document.Kind == DocumentKind.CreditNote ? "CreditNote" : "Invoice";
        XNamespace root = $"urn:oasis:names:specification:ubl:schema:xsd:{name}-2";
        return new XElement(root + name,
            new XAttribute(XNamespace.Xmlns + "cac", Cac), new XAttribute(XNamespace.Xmlns + "cbc", Cbc));
    }

    private static IEnumerable<XElement?> Parts(BillingDocument document)
    {
        var isCredit = document.Kind == DocumentKind.CreditNote;
        IEnumerable<XElement?> before =
        [
            .. Head(document, isCredit), .. References(document),
            UblParties.Supplier(document.Seller, document.Taxes), UblParties.Customer(document.Buyer),
            Payment(document), .. UblTotals.Taxes(document), UblTotals.Sums(document),
        ];
        return before.Concat(document.Lines.Select(line => UblLines.Of(line, document, isCredit)));
    }

    internal static XElement Amount(string name, Money amount) => new(Cbc + name,
        new XAttribute("currencyID", amount.Currency.Code), Number(amount.ToDecimal(), amount.Currency.Exponent));

    internal static string Number(decimal number, int decimals) =>
        number.ToString("F" + decimals, CultureInfo.InvariantCulture);

    internal static string Number(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static XElement? Period(DocumentPeriod? period) => period is null ? null : new XElement(
        Cac + "InvoicePeriod", new XElement(Cbc + "StartDate", Day(period.First)),
        new XElement(Cbc + "EndDate", Day(period.Last)));

    private static IEnumerable<XElement?> Head(BillingDocument document, bool isCredit)
    {
        yield return new XElement(Cbc + "CustomizationID", Customization);
        yield return new XElement(Cbc + "ID", document.Number);
        yield return new XElement(Cbc + "IssueDate", Day(document.IssuedOn));
        // A credit note has no due date of its own in UBL.
        if (!isCredit && document.DueOn is { } due) yield return new XElement(Cbc + "DueDate", Day(due));
        yield return new XElement(
            Cbc + (isCredit ? "CreditNoteTypeCode" : "InvoiceTypeCode"), isCredit ? CreditNoteType : InvoiceType);
        if (document.Reason is { } reason) yield return new XElement(Cbc + "Note", reason);
        yield return new XElement(Cbc + "DocumentCurrencyCode", document.Currency.Code);
        if (document.TaxInNationalCurrency is { } national)
            yield return new XElement(Cbc + "TaxCurrencyCode", national.Currency.Code);
        // Without an order number of its own a buyer's reference is asked for (BT-10 or BT-13).
        if (document.PurchaseOrder is null)
            yield return new XElement(Cbc + "BuyerReference", document.Buyer.Name);
        yield return Period(document.Period);
    }

    private static IEnumerable<XElement> References(BillingDocument document)
    {
        if (document.PurchaseOrder is { } order)
            yield return new XElement(Cac + "OrderReference", new XElement(Cbc + "ID", order));
        if (document.Corrects is { } corrected)
            yield return new XElement(Cac + "BillingReference",
                new XElement(Cac + "InvoiceDocumentReference", new XElement(Cbc + "ID", corrected)));
    }

    private static XElement? Payment(BillingDocument document) => document.Transfer is not { } transfer
        ? null
        : new XElement(Cac + "PaymentMeans",
            new XElement(Cbc + "PaymentMeansCode",
                transfer.IsIban && document.Currency == Currency.Eur ? SepaCreditTransfer : CreditTransfer),
            new XElement(Cbc + "PaymentID", transfer.Reference),
            new XElement(Cac + "PayeeFinancialAccount",
                new XElement(Cbc + "ID", transfer.Account.Replace(" ", string.Empty, StringComparison.Ordinal)),
                new XElement(Cbc + "Name", transfer.Holder),
                (transfer.Bic ?? transfer.BankCode) is { } bank
                    ? new XElement(Cac + "FinancialInstitutionBranch", new XElement(Cbc + "ID", bank))
                    : null));
}
