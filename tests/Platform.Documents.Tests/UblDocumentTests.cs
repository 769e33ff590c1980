using System.Globalization;
using System.Xml.Linq;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Billing.Documents.Ubl;
using FsCheck;
using FsCheck.Fluent;

namespace Crayon.Platform.Documents.Tests;

/// <summary>The arithmetic rules of EN 16931, and what its rules on tax categories ask for.</summary>
public sealed class UblDocumentTests
{
    private static readonly XNamespace Cac =
        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

    private static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    [Fact]
    public void The_sums_of_any_invoice_obey_the_rules() => Prop.ForAll(Invoices, document =>
    {
        var root = UblDocument.Of(document).Root!;
        var sums = root.Element(Cac + "LegalMonetaryTotal")!;
        var tax = root.Elements(Cac + "TaxTotal").First();
        var lines = root.Elements(Cac + "InvoiceLine").ToList();

        // BR-CO-10, 13, 14, 15, 16 in this order.
        Assert.Equal(lines.Sum(line => Number(line, "LineExtensionAmount")), Number(sums, "LineExtensionAmount"));
        Assert.Equal(Number(sums, "LineExtensionAmount"), Number(sums, "TaxExclusiveAmount"));
        Assert.Equal(
            tax.Elements(Cac + "TaxSubtotal").Sum(part => Number(part, "TaxAmount")), Number(tax, "TaxAmount"));
        Assert.Equal(
            Number(sums, "TaxExclusiveAmount") + Number(tax, "TaxAmount"), Number(sums, "TaxInclusiveAmount"));
        Assert.Equal(Number(sums, "TaxInclusiveAmount") - Prepaid(sums), Number(sums, "PayableAmount"));
        // BR-27: no price is negative, whatever the line is.
        Assert.All(lines, line => Assert.True(Number(line.Element(Cac + "Price")!, "PriceAmount") >= 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_are_those_of_the_document()
    {
        var root = UblDocument.Of(Samples.Northwind).Root!;

        var sums = root.Element(Cac + "LegalMonetaryTotal")!;
        Assert.Equal("403.42", sums.Element(Cbc + "LineExtensionAmount")!.Value);
        Assert.Equal("488.14", sums.Element(Cbc + "PayableAmount")!.Value);
        Assert.Equal("0.045752", root.Elements(Cac + "InvoiceLine").Last().Element(Cac + "Price")!
            .Element(Cbc + "PriceAmount")!.Value);
        Assert.Equal("EUR", root.Element(Cbc + "DocumentCurrencyCode")!.Value);
        Assert.Equal("PO-77123", root.Element(Cac + "OrderReference")!.Element(Cbc + "ID")!.Value);
        Assert.Equal("NL91ABNA0417164300", root.Descendants(Cac + "PayeeFinancialAccount").Single()
            .Element(Cbc + "ID")!.Value);
        Assert.Equal("58", root.Descendants(Cbc + "PaymentMeansCode").Single().Value);
        Assert.Equal("ABNANL2A", root.Descendants(Cac + "FinancialInstitutionBranch").Single()
            .Element(Cbc + "ID")!.Value);
    }

    [Fact]
    public void An_account_without_iban_is_no_sepa_transfer_and_names_its_bank_by_code()
    {
        var root = UblDocument.Of(Samples.Northwind with { Transfer = Samples.Local }).Root!;

        Assert.Equal("30", root.Descendants(Cbc + "PaymentMeansCode").Single().Value);
        Assert.Equal("0005-001", root.Descendants(Cac + "FinancialInstitutionBranch").Single()
            .Element(Cbc + "ID")!.Value);
        Assert.Empty(UblDocument.Of(Samples.Northwind with { Transfer = null }).Descendants(Cac + "PaymentMeans"));
    }

    [Fact]
    public void Yen_have_no_decimals()
    {
        var root = UblDocument.Of(Samples.Fuji).Root!;

        Assert.Equal("917", root.Descendants(Cbc + "PayableAmount").Single().Value);
        Assert.Equal("83", root.Descendants(Cac + "TaxSubtotal").Single().Element(Cbc + "TaxAmount")!.Value);
    }

    [Fact]
    public void A_reverse_charge_has_no_tax_its_reason_and_both_VAT_ids()
    {
        var root = UblDocument.Of(Samples.ReverseCharge).Root!;

        var category = root.Descendants(Cac + "TaxCategory").Single();
        Assert.Equal("AE", category.Element(Cbc + "ID")!.Value);
        Assert.Equal("0", category.Element(Cbc + "Percent")!.Value);
        Assert.Equal("VATEX-EU-AE", category.Element(Cbc + "TaxExemptionReasonCode")!.Value);
        Assert.Equal("Reverse charge", category.Element(Cbc + "TaxExemptionReason")!.Value);
        Assert.Equal(["NL859400123B01", "DE123456789"],
            root.Descendants(Cac + "PartyTaxScheme").Select(scheme => scheme.Element(Cbc + "CompanyID")!.Value));
    }

    [Fact]
    public void What_is_outside_the_scope_of_tax_has_no_rate_and_no_VAT_id_of_the_seller()
    {
        var document = Samples.Of(Currency.Eur, 0m,
            new DocumentLine(1, "Suite", 1, 10m, new Money(10_00, Currency.Eur)) { TaxCategory = "O", TaxPercent = 0 });
        var root = UblDocument.Of(document with
        {
            Taxes = [new DocumentTax("O", 0, document.Net, Money.Zero(Currency.Eur))],
        }).Root!;

        Assert.Empty(root.Descendants(Cbc + "Percent"));
        Assert.Empty(root.Element(Cac + "AccountingSupplierParty")!.Descendants(Cac + "PartyTaxScheme"));
    }

    [Fact]
    public void A_credit_note_is_a_document_of_its_own_kind_and_names_the_invoice()
    {
        var root = UblDocument.Of(Samples.Northwind with
        {
            Kind = DocumentKind.CreditNote, Corrects = "NW01-2026-000318", Reason = "Seats returned", DueOn = null,
        }).Root!;

        Assert.Equal("CreditNote", root.Name.LocalName);
        Assert.Equal("381", root.Element(Cbc + "CreditNoteTypeCode")!.Value);
        Assert.Equal("NW01-2026-000318", root.Descendants(Cac + "InvoiceDocumentReference").Single()
            .Element(Cbc + "ID")!.Value);
        Assert.Equal("25", root.Descendants(Cbc + "CreditedQuantity").First().Value);
    }

    [Fact]
    public void Tax_in_another_currency_is_a_total_of_its_own_without_parts()
    {
        var root = UblDocument.Of(
            Samples.Northwind with { TaxInNationalCurrency = new Money(91_00, Currency.Usd) }).Root!;

        Assert.Equal("USD", root.Element(Cbc + "TaxCurrencyCode")!.Value);
        var national = root.Elements(Cac + "TaxTotal").Last();
        Assert.Equal("91.00", national.Element(Cbc + "TaxAmount")!.Value);
        Assert.Empty(national.Elements(Cac + "TaxSubtotal"));
    }

    private static Arbitrary<BillingDocument> Invoices => Arb.From(
        from nets in Gen.Choose(-100_000, 10_000_000).NonEmptyListOf()
        from paid in Gen.Choose(0, 5_000)
        from percent in Gen.Elements(0m, 10m, 21m, 7.7m)
        from currency in Gen.Elements(Currency.Eur, Currency.Jpy, Currency.Of("KWD"))
        select Samples.Of(currency, percent, [.. nets.Select((net, index) =>
            new DocumentLine(index + 1, "Service", 3, 7.25m, new Money(net, currency))
            {
                TaxCategory = "S", TaxPercent = percent,
            })]) with
        {
            Paid = new Money(paid, currency),
        });

    private static decimal Prepaid(XElement sums) =>
        sums.Element(Cbc + "PrepaidAmount") is null ? 0m : Number(sums, "PrepaidAmount");

    private static decimal Number(XElement parent, string name) =>
        decimal.Parse(parent.Element(Cbc + name)!.Value, CultureInfo.InvariantCulture);
}
