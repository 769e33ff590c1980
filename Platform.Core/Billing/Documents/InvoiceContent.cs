using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>
/// What an issued invoice or credit note says. Only what stands since it was issued is taken, so that it says the same
/// whenever it is drawn.
/// </summary>
internal static class InvoiceContent
{
    public static BillingDocument Of(Invoice invoice, IReadOnlyList<InvoiceLine> lines, DocumentLook look)
    {
        var currency = Currency.Of(invoice.Currency);
        var month = new BillingMonth(invoice.Month);
        return new BillingDocument
        {
            Kind = DocumentKind.Invoice, Number = invoice.Number,
            Language = look.Language, Theme = look.Theme, Brand = look.Brand, Look = look.Own,
            IssuedOn = look.DayOf(invoice.IssuedAt), DueOn = look.DayOf(invoice.DueAt),
            Period = PeriodOf(month.StartsAt, month.EndsAt),
            PurchaseOrder = OneOf(lines.Select(line => line.PurchaseOrderNumber)),
            Seller = PartyOf(invoice.Seller), Buyer = PartyOf(invoice.Buyer),
            Lines = [.. lines.Select(line => LineOf(line, currency))],
            Taxes = TaxesOf(invoice.Taxes, currency),
            Net = new Money(invoice.NetMinor, currency), Total = new Money(invoice.TotalMinor, currency),
            Paid = Money.Zero(currency),
            TaxInNationalCurrency = invoice.DeclaredTax is { } tax
                ? new Money(tax.TaxMinor, Currency.Of(tax.Currency))
                : null,
            Transfer = TransferOf(invoice),
        };
    }

    public static BillingDocument Of(CreditNote note, DocumentLook look)
    {
        var currency = Currency.Of(note.Currency);
        return new BillingDocument
        {
            Kind = DocumentKind.CreditNote, Number = note.Number,
            Language = look.Language, Theme = look.Theme, Brand = look.Brand, Look = look.Own,
            IssuedOn = look.DayOf(note.IssuedAt), Corrects = note.InvoiceNumber, Reason = note.Reason,
            Seller = PartyOf(note.Seller), Buyer = PartyOf(note.Buyer),
            Lines = [.. note.Lines.OrderBy(line => line.Number).Select(line => LineOf(line, currency))],
            Taxes = TaxesOf(note.Taxes, currency),
            Net = new Money(note.NetMinor, currency), Total = new Money(note.TotalMinor, currency),
            Paid = Money.Zero(currency),
        };
    }

    private static DocumentTransfer? TransferOf(Invoice invoice) => invoice.PayTo is not { } account
        ? null
        : new DocumentTransfer(account.Holder, account.NumberShown(), invoice.Number)
        {
            IsIban = account.Iban is not null, CountryCode = account.CountryCode, Bank = account.BankName,
            BankCode = account.BankCode, Bic = account.Bic,
        };

    private static DocumentLine LineOf(InvoiceLine line, Currency currency)
    {
        var net = new Money(line.NetMinor, currency);
        var price = line.UnitRate ?? new Money(line.UnitPriceMinor ?? 0, currency).ToDecimal();
        return new DocumentLine(line.Number, line.Description, line.Quantity, price, net)
        {
            Period = PeriodOf(line.From, line.To),
            Share = line.UnitRate is null && line.Days < line.PeriodDays
                ? new DayShare(line.Days, line.PeriodDays)
                : null,
            TaxCategory = line.TaxCategory, TaxPercent = line.TaxPercent, PurchaseOrder = line.PurchaseOrderNumber,
            Department = line.Department, Reference = line.Reference,
        };
    }

    // What is taken back has a sum and no quantity of its own.
    private static DocumentLine LineOf(CreditNoteLine line, Currency currency)
    {
        var net = new Money(line.NetMinor, currency);
        return new DocumentLine(line.Number, line.Description, 1, net.ToDecimal(), net)
        {
            TaxCategory = line.TaxCategory, TaxPercent = line.TaxPercent,
        };
    }

    public static DocumentParty PartyOf(InvoiceParty party) => new(party.Name, party.CountryCode)
    {
        Address = Lines(party.Address), City = party.Address?.City, Region = party.Address?.Region,
        PostalCode = party.Address?.PostalCode, TaxId = party.TaxId, Email = party.Email,
    };

    private static IReadOnlyList<string> Lines(PostalAddress? address) => address switch
    {
        null => [],
        { Line2: { } second } => [address.Line1, second],
        _ => [address.Line1],
    };

    private static IReadOnlyList<DocumentTax> TaxesOf(IEnumerable<InvoiceTax> taxes, Currency currency) =>
    [
        .. taxes.Select(tax => new DocumentTax(
            tax.Category, tax.Percent, new Money(tax.BasisMinor, currency), new Money(tax.TaxMinor, currency))),
    ];

    // Terms are days of the platform's calendar (UTC); the last instant is not part of one.
    private static DocumentPeriod PeriodOf(DateTimeOffset from, DateTimeOffset to)
    {
        var first = UtcDay.Of(from);
        var last = UtcDay.Of(to.AddTicks(-1));
        return new DocumentPeriod(first, last < first ? first : last);
    }

    private static string? OneOf(IEnumerable<string?> numbers) =>
        numbers.Distinct(StringComparer.Ordinal).Take(2).ToList() is [{ } only] ? only : null;
}
