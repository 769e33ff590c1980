using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Returns;
using Crayon.Platform.Core.Pricing.Calculation.Taxes;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class TaxTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    private static TaxTreatment Rate(decimal percent) => new(TaxCategory.Standard, new Percent(percent));

    private static TaxSummary Tax(decimal percent, Currency currency, TaxRounding rounding, params decimal[] nets) =>
        TaxSummary.Of(
            [.. nets.Select(net => new TaxableLine(Money.FromDecimal(net, currency), Rate(percent)))],
            currency,
            rounding);

    [Fact]
    public void T1_dutch_vat_on_314_50_rounds_the_half_cent_up()
    {
        var summary = Tax(21m, Currency.Eur, TaxRounding.HalfAwayFromZero, 314.50m);
        Assert.Equal(new TaxAmount(TaxCategory.Standard, new Percent(21m), Eur(314.50m), Eur(66.05m)),
            Assert.Single(summary.Taxes));
        Assert.Equal(Eur(380.55m), summary.Total);
    }

    [Fact]
    public void T4_australian_gst_rounds_the_half_cent_up()
    {
        var summary = Tax(10m, Currency.Of("AUD"), TaxRounding.HalfAwayFromZero, 12.25m);
        Assert.Equal("1.23 AUD", Assert.Single(summary.Taxes).Amount.ToString());
        Assert.Equal("13.48 AUD", summary.Total.ToString());
    }

    [Fact]
    public void T5_tax_is_taken_on_the_sum_and_shared_out_by_largest_remainder()
    {
        var summary = Tax(20m, Currency.Eur, TaxRounding.HalfAwayFromZero, 68.33m, 68.33m, 57.50m, 85.00m);
        Assert.Equal(Eur(279.16m), summary.Net);
        Assert.Equal(Eur(55.83m), Assert.Single(summary.Taxes).Amount);
        Assert.Equal(Eur(334.99m), summary.Total);
        Assert.Equal([Eur(13.67m), Eur(13.66m), Eur(11.50m), Eur(17.00m)], summary.LineTaxes);
    }

    [Fact]
    public void A_credit_mirrors_the_invoice_line_by_line()
    {
        var summary = Tax(20m, Currency.Eur, TaxRounding.HalfAwayFromZero, -68.33m, -68.33m, -57.50m, -85.00m);
        Assert.Equal([Eur(-13.67m), Eur(-13.66m), Eur(-11.50m), Eur(-17.00m)], summary.LineTaxes);
        Assert.Equal(Eur(-334.99m), summary.Total);
    }

    [Theory]
    [InlineData(TaxRounding.HalfAwayFromZero, 101)]
    [InlineData(TaxRounding.Down, 100)]
    public void Japanese_tax_is_rounded_once_for_the_rate_the_issuers_way(TaxRounding rounding, long yen)
    {
        // 335 + 335 + 338 = 1008; a tenth is 100.8, while line by line the fractions would be lost three times.
        var summary = Tax(10m, Currency.Jpy, rounding, 335m, 335m, 338m);
        Assert.Equal(Jpy(yen), Assert.Single(summary.Taxes).Amount);
        Assert.Equal(yen, summary.LineTaxes.Sum(tax => tax.AmountMinor));
    }

    [Fact]
    public void Each_category_and_rate_has_its_own_sum()
    {
        var outside = new TaxTreatment(TaxCategory.OutOfScope, Percent.Zero);
        TaxableLine[] lines =
        [
            new(Eur(10m), Rate(21m)), new(Eur(5m), outside), new(Eur(20m), Rate(21m)), new(Eur(1m), Rate(9m)),
        ];
        var summary = TaxSummary.Of(lines, Currency.Eur, TaxRounding.HalfAwayFromZero);
        Assert.Equal([Eur(6.30m), Eur(0m), Eur(0.09m)], summary.Taxes.Select(tax => tax.Amount));
        Assert.Equal([Eur(30m), Eur(5m), Eur(1m)], summary.Taxes.Select(tax => tax.Basis));
        Assert.Equal(Eur(42.39m), summary.Total);
    }

    [Fact]
    public void Malformed_categories_are_refused() =>
        Assert.Equal("invalid-tax", CodeOf(() => _ = new TaxCategory("s")));

    [Fact]
    public void A_quote_adds_up_charges_and_credits_and_taxes_the_sum()
    {
        var march = new BillingPeriod(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));
        var credit = ReturnCredit.For([SeatCharge.Untouched(Eur(12.58m), 5, march, march)], 2, 1)[0];
        PricedLine[] lines =
        [
            PricedLine.ForFullPeriod(Eur(12.58m), 25, march),
            PricedLine.ForAddedSeats(Eur(12.58m), 5, march, Today),
            PricedLine.ForCredit(credit),
        ];
        var totals = QuoteTotals.Of(lines.Select(line => new QuoteLine(line, Rate(21m))), Currency.Eur, default);
        // 314.50 + 32.46 - 24.35 = 322.61; 21 % is 67.7481
        Assert.Equal(Eur(322.61m), totals.Net);
        Assert.Equal(Eur(67.75m), Assert.Single(totals.Taxes).Amount);
        Assert.Equal(Eur(390.36m), totals.Total);
        Assert.Equal("currency-mismatch", CodeOf(() =>
            QuoteTotals.Of([new QuoteLine(lines[0], Rate(21m))], Currency.Jpy, default)));
    }

    [Fact]
    public void A_quote_without_lines_is_zero_in_its_currency() =>
        Assert.Equal(Jpy(0), QuoteTotals.Of([], Currency.Jpy, default).Total);
}
