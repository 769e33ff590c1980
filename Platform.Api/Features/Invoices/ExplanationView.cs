using System.Globalization;
using System.Text.Json.Serialization;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Pricing.Rules;

namespace Crayon.Platform.Api.Features.Invoices;

/// <summary>How a line came about, as data and in a sentence. It starts at the reader's own buying price.</summary>
[Example("""
    { "invoiceId": "0199a3c0-0000-7000-8000-0000000000a0", "lineNumber": 2, "kind": "Added",
      "sentence": "5 at 12.58 EUR for 16 of 31 days: 32.46 EUR. Tax 21 %: 6.82 EUR.",
      "chargedAt": "2026-03-16T09:00:00Z", "orderId": "0199a3c0-0000-7000-8000-000000000020",
      "changeId": "0199a3c0-0000-7000-8000-000000000031", "quantity": 5,
      "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null, "days": 16,
      "periodDays": 31, "net": { "amountMinor": 3246, "currency": "EUR", "exponent": 2 },
      "rounding": "half away from zero, once", "taxCategory": "S", "taxRate": "21",
      "taxSource": "Wet op de omzetbelasting 1968, artikel 9, eerste lid",
      "tax": { "amountMinor": 682, "currency": "EUR", "exponent": 2 } }
    """)]
internal sealed record ExplanationView(Guid InvoiceId, int LineNumber, ChargeKind Kind, string Sentence)
{
    public required DateTimeOffset ChargedAt { get; init; }

    public required Guid? OrderId { get; init; }

    public required Guid? ChangeId { get; init; }

    public required decimal Quantity { get; init; }

    public required MoneyView? UnitPrice { get; init; }

    public required RateView? UnitRate { get; init; }

    public required int Days { get; init; }

    public required int PeriodDays { get; init; }

    public required MoneyView Net { get; init; }

    public required string Rounding { get; init; }

    public required string TaxCategory { get; init; }

    public required string TaxRate { get; init; }

    /// <summary>The law behind the rate.</summary>
    public required string TaxSource { get; init; }

    public required MoneyView Tax { get; init; }

    /// <summary>What the reseller pays for the same; no customer gets this member.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BuyingView? Buying { get; init; }

    /// <summary>The seller's rule that made the price; no customer gets this member.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UsedRuleView? PriceRule { get; init; }

    /// <summary>What is behind it at the provider; for staff alone.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ProviderCostView? Cost { get; init; }

    public static ExplanationView Of(LineExplanation found, string currency)
    {
        var (line, charge) = (found.Line, found.Charge);
        var isWholesale = found.Wholesale is not null && line.CustomerId is null;
        return new ExplanationView(line.InvoiceId.Value, line.Number, line.Kind, ExplanationWords.Of(found, currency))
        {
            ChargedAt = charge.ChargedAt, OrderId = charge.OrderId?.Value, ChangeId = charge.ChangeId?.Value,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPriceMinor is { } price ? MoneyView.Of(price, currency) : null,
            UnitRate = RateView.Of(line.UnitRate, currency, unit: null), Days = line.Days, PeriodDays = line.PeriodDays,
            Net = MoneyView.Of(line.NetMinor, currency), Rounding = "half away from zero, once",
            TaxCategory = line.TaxCategory, TaxRate = Decimals.Text(line.TaxPercent), TaxSource = found.TaxSource,
            Tax = MoneyView.Of(line.TaxMinor, currency),
            Buying = isWholesale ? null : BuyingView.Of(found.Wholesale),
            PriceRule = isWholesale ? null : UsedRuleView.Of(found),
            Cost = ProviderCostView.Of(found.Cost),
        };
    }
}

/// <summary>The same at the reseller's buying price.</summary>
internal sealed record BuyingView(MoneyView? UnitPrice, RateView? UnitRate, MoneyView Net)
{
    public static BuyingView? Of(WholesaleCharge? row) => row is null ? null : new(
        row.UnitRate is null ? MoneyView.Of(row.UnitPriceMinor, row.Currency) : null,
        RateView.Of(row.UnitRate, row.Currency, unit: null), MoneyView.Of(row.NetMinor, row.Currency));
}

/// <summary>The rule that was used; its terms are there as long as it was not changed since.</summary>
internal sealed record UsedRuleView(Guid PriceRuleId, int Version, string? Name, PriceRuleKind? Kind, string? Percent)
{
    public static UsedRuleView? Of(LineExplanation found) =>
        found.IsForCustomer || found.Charge is not { PriceRuleId: { } id, PriceRuleVersion: { } version }
            ? null
            : new(id.Value, version, found.Rule?.Name, found.Rule?.Kind,
                found.Rule?.Percent is { } percent ? Decimals.Text(percent) : null);
}

/// <summary>The provider's cost, the exchange and the operator's rule.</summary>
internal sealed record ProviderCostView(
    string UnitCost, string Currency, string FxRate, DateTimeOffset? FxDate, string? FxSource, MoneyView Expected)
{
    public required Guid? WholesaleRuleId { get; init; }

    public required int? WholesaleRuleVersion { get; init; }

    public static ProviderCostView? Of(ChargeCost? row) => row is null ? null : new(
        Decimals.Text(row.UnitCost), row.CostCurrency, Decimals.Text(row.FxRate), row.FxDate, row.FxSource,
        MoneyView.Of(row.ExpectedMinor, row.Currency))
    {
        WholesaleRuleId = row.PriceRuleId?.Value, WholesaleRuleVersion = row.PriceRuleVersion,
    };
}

/// <summary>Puts an explanation into a sentence.</summary>
internal static class ExplanationWords
{
    public static string Of(LineExplanation found, string currency)
    {
        var line = found.Line;
        string Amount(long minor) => new Core.Money(minor, Core.Currency.Of(currency)).ToString();
        var price = line.UnitPriceMinor is { } minor ? Amount(minor)
            : $"{Decimals.Text(line.UnitRate.GetValueOrDefault())} {currency}";
        var share = line.UnitRate is null
            ? string.Create(CultureInfo.InvariantCulture, $" for {line.Days} of {line.PeriodDays} days")
            : "";
        var bought = line.CustomerId is not null && found.Wholesale is { UnitRate: null } half
            ? $"Bought at {Amount(half.UnitPriceMinor)}, sold at {price}. "
            : "";
        var cost = found.Cost is { } provider
            ? $"The provider asks {Decimals.Text(provider.UnitCost)} {provider.CostCurrency}, "
                + $"exchanged at {Decimals.Text(provider.FxRate)}. "
            : "";
        return $"{cost}{bought}{Decimals.Text(line.Quantity)} at {price}{share}: {Amount(line.NetMinor)}. "
            + $"Tax {Decimals.Text(line.TaxPercent)} %: {Amount(line.TaxMinor)}.";
    }
}
