using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.Features.Customers;
using Crayon.Platform.Api.Features.Documents;
using Crayon.Platform.Api.Features.Dunning;
using Crayon.Platform.Api.Features.LegalEntities;
using Crayon.Platform.Api.Features.Payments.Cards;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>An invoice in a list.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-0000000000a0", "number": "NW-2026-000123", "kind": "retail", "status": "Issued",
      "customerId": "0199a3c0-0000-7000-8000-000000000010", "period": "2026-03", "issuedAt": "2026-04-05T00:00:00Z",
      "dueAt": "2026-05-05T00:00:00Z",
      "seller": { "name": "Example Cloud B.V.", "countryCode": "NL", "taxId": "NL823456789B01", "email": null,
        "address": { "line1": "Herengracht 182", "line2": null, "city": "Amsterdam", "region": null,
        "postalCode": "1016 BR", "countryCode": "NL" } },
      "buyer": { "name": "Acme B.V.", "countryCode": "NL", "taxId": null, "email": "ap@acme.example", "address": null },
      "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
      "taxes": [ { "category": "S", "rate": "21", "basis": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
        "amount": { "amountMinor": 6605, "currency": "EUR", "exponent": 2 } } ],
      "total": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 },
      "paid": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "credited": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "writtenOff": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "disputed": { "amountMinor": 0, "currency": "EUR", "exponent": 2 },
      "balance": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 }, "words": null, "declaredTax": null,
      "accountId": null, "department": null }
    """)]
internal record InvoiceView(
    Guid Id, string? Number, [property: JsonConverter(typeof(CamelCaseEnum<InvoiceKind>))] InvoiceKind Kind,
    InvoiceStatus Status, Guid? CustomerId, string Period)
{
    /// <summary>When it was issued; null for a draft.</summary>
    public required DateTimeOffset? IssuedAt { get; init; }

    public required DateTimeOffset? DueAt { get; init; }

    public required PartyView Seller { get; init; }

    public required PartyView Buyer { get; init; }

    public required MoneyView Net { get; init; }

    public required IReadOnlyList<InvoiceTaxView> Taxes { get; init; }

    public required MoneyView Total { get; init; }

    public required MoneyView Paid { get; init; }

    public required MoneyView Credited { get; init; }

    /// <summary>What the seller has given up of it.</summary>
    public required MoneyView WrittenOff { get; init; }

    /// <summary>What the buyer disputes of it at present.</summary>
    public required MoneyView Disputed { get; init; }

    /// <summary>What is still owed; negative for what is owed to the buyer.</summary>
    public required MoneyView Balance { get; init; }

    /// <summary>What the law has it say, such as "Reverse charge".</summary>
    public required string? Words { get; init; }

    /// <summary>The tax in the currency in which the seller declares it, where that is another.</summary>
    public required DeclaredTaxView? DeclaredTax { get; init; }

    /// <summary>The account that it is for, where the customer's invoices are kept apart by account.</summary>
    public required Guid? AccountId { get; init; }

    /// <summary>The department that it is for, where the customer's invoices are kept apart by department.</summary>
    public required string? Department { get; init; }

    public static InvoiceView Of(Invoice row, DateTimeOffset now)
    {
        var isDraft = row.Status == InvoiceStatus.Draft;
        MoneyView Amount(long minor) => MoneyView.Of(minor, row.Currency);
        return new InvoiceView(
            row.Id.Value, isDraft ? null : row.Number, row.Kind, row.StatusAt(now), row.CustomerId?.Value,
            new BillingMonth(row.Month).ToString())
        {
            IssuedAt = isDraft ? null : row.IssuedAt, DueAt = isDraft ? null : row.DueAt,
            Seller = PartyView.Of(row.Seller), Buyer = PartyView.Of(row.Buyer), Net = Amount(row.NetMinor),
            Taxes = InvoiceTaxView.Of(row.Taxes, row.Currency), Total = Amount(row.TotalMinor),
            Paid = Amount(row.PaidMinor), Credited = Amount(row.CreditedMinor), Balance = Amount(row.BalanceMinor),
            WrittenOff = Amount(row.WrittenOffMinor), Disputed = Amount(row.DisputedMinor),
            Words = row.Words, DeclaredTax = DeclaredTaxView.Of(row.DeclaredTax),
            AccountId = row is { GroupedBy: InvoiceGrouping.Account, GroupKey: { } account }
                ? Guid.Parse(account)
                : null,
            Department = row.GroupedBy == InvoiceGrouping.Department ? row.GroupKey : null,
        };
    }
}

/// <summary>An invoice with its lines: the first thousand, the others by GET …/lines.</summary>
internal sealed record InvoiceDetailView : InvoiceView
{
    [SetsRequiredMembers]
    public InvoiceDetailView(
        InvoiceView head, IReadOnlyList<InvoiceLineView> lines, IReadOnlyList<DeliveryView> deliveries, int lineCount)
        : base(head)
    {
        (Lines, LineCount, Deliveries) = (lines, lineCount, deliveries);
        MailedAt = deliveries.Min(delivery => delivery.SentAt);
    }

    /// <summary>
    /// Disputes of what was paid of it by card, the first one first; an open one holds the money back.
    /// </summary>
    public IReadOnlyList<CardDisputeView> CardDisputes { get; init; } = [];

    /// <summary>How many lines it has in all.</summary>
    public int LineCount { get; }

    public IReadOnlyList<InvoiceLineView> Lines { get; }

    /// <summary>The mails that carried it to the buyer, the first one first.</summary>
    public IReadOnlyList<DeliveryView> Deliveries { get; }

    /// <summary>When the first of them was handed over (real time); null before.</summary>
    public DateTimeOffset? MailedAt { get; }

    /// <summary>What was done about it while it was overdue, the first step first.</summary>
    public IReadOnlyList<DunningStepView> Dunning { get; init; } = [];

    /// <summary>
    /// Where the seller has money sent to, with the invoice's number as reference; null where it has not said.
    /// </summary>
    public BankAccountView? PayTo { get; init; }

    /// <summary>The latest dispute of it; null where there was none.</summary>
    public DisputeView? Dispute { get; init; }

    /// <summary>What the lines of an open dispute have left to be credited; told to the seller alone.</summary>
    public IReadOnlyList<LineLeftView> DisputedLeft { get; init; } = [];
}

/// <summary>A party as it was when the document was issued.</summary>
internal sealed record PartyView(string Name, string CountryCode, string? TaxId, string? Email, AddressBody? Address)
{
    public static PartyView Of(InvoiceParty party) =>
        new(party.Name, party.CountryCode, party.TaxId, party.Email, AddressBody.Of(party.Address));
}

/// <summary>Tax of one category and rate.</summary>
internal sealed record InvoiceTaxView(string Category, string Rate, MoneyView Basis, MoneyView Amount)
{
    public static IReadOnlyList<InvoiceTaxView> Of(IEnumerable<InvoiceTax> taxes, string currency) =>
    [
        .. taxes.Select(tax => new InvoiceTaxView(
            tax.Category, Decimals.Text(tax.Percent), MoneyView.Of(tax.BasisMinor, currency),
            MoneyView.Of(tax.TaxMinor, currency))),
    ];
}

/// <summary>Tax in another currency, with the rate that was used.</summary>
internal sealed record DeclaredTaxView(MoneyView Amount, string Rate, DateTimeOffset RateDate, string Source)
{
    public static DeclaredTaxView? Of(DeclaredTax? tax) => tax is null ? null : new(
        MoneyView.Of(tax.TaxMinor, tax.Currency), Decimals.Text(tax.Rate), tax.RateDate, tax.Source);
}

/// <summary>A line: seats or usage for days of a period.</summary>
internal sealed record InvoiceLineView(int Number, ChargeKind Kind, string Description, decimal Quantity)
{
    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    public required DateOnly PeriodStart { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public required int Days { get; init; }

    public required int PeriodDays { get; init; }

    public required MoneyView Net { get; init; }

    public required string TaxCategory { get; init; }

    /// <summary>Percent as decimal text.</summary>
    public required string TaxRate { get; init; }

    /// <summary>The line's share of the tax, for display.</summary>
    public required MoneyView Tax { get; init; }

    /// <summary>The end-customer for whom it is.</summary>
    public required Guid CustomerId { get; init; }

    public required Guid? OrderId { get; init; }

    public required Guid SubscriptionId { get; init; }

    /// <summary>Whether it belongs to an earlier month that was closed already.</summary>
    public required bool IsCorrection { get; init; }

    public required string? Department { get; init; }

    public required string? Reference { get; init; }

    public required string? PurchaseOrderNumber { get; init; }

    public static InvoiceLineView Of(InvoiceLine row, string currency) =>
        new(row.Number, row.Kind, row.Description, Decimals.Trimmed(row.Quantity))
    {
        UnitPrice = row.UnitPriceMinor is { } price ? MoneyView.Of(price, currency) : null,
        UnitRate = RateView.Of(row.UnitRate, currency, unit: null),
        PeriodStart = DateOnly.FromDateTime(row.From.UtcDateTime),
        PeriodEnd = DateOnly.FromDateTime(row.To.UtcDateTime),
        Days = row.Days, PeriodDays = row.PeriodDays, Net = MoneyView.Of(row.NetMinor, currency),
        TaxCategory = row.TaxCategory, TaxRate = Decimals.Text(row.TaxPercent),
        Tax = MoneyView.Of(row.TaxMinor, currency), CustomerId = row.ForCustomerId.Value,
        OrderId = row.OrderId?.Value, SubscriptionId = row.SubscriptionId.Value, IsCorrection = row.IsCorrection,
        Department = row.Department, Reference = row.Reference, PurchaseOrderNumber = row.PurchaseOrderNumber,
    };
}
