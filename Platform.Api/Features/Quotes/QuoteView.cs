using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Api.Features.Quotes;

/// <summary>What an order or a change would cost; the price is held until it expires.</summary>
[Example("""
    { "quoteId": "0199a3c0-0000-7000-8000-000000000060", "expiresAt": "2026-03-17T09:00:00Z", "currency": "EUR",
      "lines": [ { "description": "Productivity Suite Business, Monthly", "quantity": 25,
      "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 },
        "unitRate": null, "periodStart": "2026-03-16", "periodEnd": "2026-04-16", "days": 31, "periodDays": 31,
        "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 } } ],
      "net": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
      "taxes": [ { "category": "S", "rate": "21", "basis": { "amountMinor": 31450, "currency": "EUR", "exponent": 2 },
        "amount": { "amountMinor": 6605, "currency": "EUR", "exponent": 2 } } ],
      "total": { "amountMinor": 38055, "currency": "EUR", "exponent": 2 }, "warnings": [] }
    """)]
internal sealed record QuoteView(
    Guid QuoteId, DateTimeOffset ExpiresAt, string Currency, IReadOnlyList<QuoteLineView> Lines, MoneyView Net,
    IReadOnlyList<QuoteTaxView> Taxes, MoneyView Total, IReadOnlyList<string> Warnings)
{
    public static QuoteView Of(QuoteAnswer answer, bool showsWholesale) => new(
        answer.QuoteId.Value, answer.ExpiresAt, answer.Currency.Code,
            [.. answer.Lines.Select(line => QuoteLineView.Of(line, showsWholesale))],
        MoneyView.Of(answer.Net), [.. answer.Taxes.Select(QuoteTaxView.Of)], MoneyView.Of(answer.Total),
            answer.Warnings);
}

/// <summary>A line of a quote; a credit has a negative net.</summary>
internal sealed record QuoteLineView(string Description, int Quantity, MoneyView? UnitPrice, RateView? UnitRate)
{
    public required DateOnly PeriodStart { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    public required int Days { get; init; }

    public required int PeriodDays { get; init; }

    public required MoneyView Net { get; init; }

    /// <summary>What the reseller pays; no customer gets this member.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WholesaleLineView? Wholesale { get; init; }

    public static QuoteLineView Of(QuoteAnswerLine line, bool showsWholesale) =>
        new(line.Description, line.Quantity, MoneyView.Of(line.UnitPrice), Rate(line.UnitRate))
        {
            PeriodStart = line.PeriodStart, PeriodEnd = line.PeriodEnd, Days = line.Days, PeriodDays = line.PeriodDays,
            Net = MoneyView.Of(line.Net),
            Wholesale = showsWholesale && line.Wholesale is { } buying
                ? new(MoneyView.Of(buying.UnitPrice), Rate(buying.UnitRate), MoneyView.Of(buying.Net))
                : null,
        };

    private static RateView? Rate(ExactAmount? rate) => rate is { } exact
        ? new(exact.ToAmountText(), exact.Currency.Code, null) : null;
}

/// <summary>A reseller's own buying figures of a line.</summary>
internal sealed record WholesaleLineView(MoneyView? UnitPrice, RateView? UnitRate, MoneyView Net);

/// <summary>Tax of one category and rate.</summary>
internal sealed record QuoteTaxView(string Category, string Rate, MoneyView Basis, MoneyView Amount)
{
    public static QuoteTaxView Of(QuoteAnswerTax tax) =>
        new(tax.Category, tax.Rate.ToString(), MoneyView.Of(tax.Basis), MoneyView.Of(tax.Amount));
}
