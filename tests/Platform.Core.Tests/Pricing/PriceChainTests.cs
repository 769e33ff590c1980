using System.Text.Json;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class PriceChainTests
{
    private static PriceBreakdown Chain(ProviderCost cost, decimal wholesale, decimal retail, PriceBasis unit) =>
        PriceChain.Channel(cost, null, Markup(wholesale), Markup(retail), unit);

    [Fact]
    public void M1_rounds_each_level_of_a_seat_price()
    {
        var price = Chain(InEuro(10.45m), 7.5m, 12m, PriceBasis.Seat);
        Assert.Equal(Exact(11.23375m), price.Wholesale?.Unrounded);
        Assert.Equal(Exact(11.23m), price.Wholesale?.Price);
        Assert.Equal(Exact(12.5776m), price.Retail.Unrounded);
        Assert.Equal(Eur(12.58m), price.Price.ToMoney());
        Assert.Equal(StepRounding.HalfAwayFromZero, price.Retail.Rounding);
    }

    [Fact]
    public void Yen_prices_are_converted_before_markup_and_have_no_decimals()
    {
        var price = Chain(DollarsInYen(6.00m), 10m, 15m, PriceBasis.Seat);
        Assert.Equal(Exact(899.01m, "JPY"), price.Cost.Converted);
        Assert.Equal(Jpy(989), price.Wholesale?.Price.ToMoney());
        Assert.Equal(Jpy(1137), price.Price.ToMoney());
    }

    [Fact]
    public void An_annual_price_runs_through_the_same_chain() =>
        Assert.Equal(Exact(125.82m), Chain(InEuro(104.50m), 7.5m, 12m, PriceBasis.Seat).Price);

    [Fact]
    public void A_direct_sale_has_one_level_on_cost()
    {
        var price = PriceChain.Direct(InEuro(10.45m), null, Markup(22m), PriceBasis.Seat);
        Assert.Null(price.Wholesale);
        Assert.Equal(Exact(12.75m), price.Price);
        Assert.Equal(Exact(0.04636m), PriceChain.Direct(InEuro(0.038m), null, Markup(22m), PriceBasis.Usage).Price);
    }

    [Fact]
    public void The_levels_computed_apart_agree_with_the_whole_chain()
    {
        var buying = PriceChain.Wholesale(InEuro(10.45m), null, Markup(7.5m), PriceBasis.Seat).Price;
        Assert.Equal(Exact(12.58m), PriceChain.Retail(buying, null, Markup(12m), PriceBasis.Seat).Price);
    }

    [Fact]
    public void Usage_rates_in_euro_stay_exact_until_the_net_of_the_line()
    {
        var price = Chain(InEuro(0.038m), 7.5m, 12m, PriceBasis.Usage);
        Assert.Equal("0.04085", price.Wholesale?.Price.ToAmountText());
        Assert.Equal("0.045752", price.Price.ToAmountText());
        Assert.Equal(StepRounding.None, price.Retail.Rounding);
        Assert.Equal(Eur(56.46m), UsageCharge.For(price.Price, 1234m).Net);
        Assert.Equal(Eur(50.41m), UsageCharge.For(Exact(0.04085m), 1234m).Net);
        Assert.Equal(Eur(46.89m), ProviderCostLine.ForUsage(InEuro(0.038m), 1234m).Subtotal);
    }

    [Fact]
    public void Usage_rates_in_yen_keep_all_decimals()
    {
        var price = Chain(DollarsInYen(0.024m), 10m, 15m, PriceBasis.Usage);
        Assert.Equal("4.5489906 JPY", price.Price.ToString());
        Assert.Equal(Jpy(2274), UsageCharge.For(price.Price, 500m).Net);
        Assert.Equal(Jpy(1798), ProviderCostLine.ForUsage(DollarsInYen(0.024m), 500m).Subtotal);
    }

    [Fact]
    public void M3_markup_and_margin_of_the_same_percentage_differ()
    {
        Assert.Equal(Eur(12.00m), MarkupAndMargin.WithMarkup(Exact(10m), new Percent(20m)).ToMoney());
        Assert.Equal(Eur(12.50m), MarkupAndMargin.WithMargin(Exact(10m), new Percent(20m)).ToMoney());
        Assert.Equal("invalid-percent", CodeOf(() => MarkupAndMargin.WithMargin(Exact(10m), new Percent(100m))));
    }

    [Fact]
    public void M4_the_providers_cost_line_truncates_the_unit()
    {
        var line = ProviderCostLine.ForSeats(Dollars(22.00m, "EUR", 0.9137m), 13, new(30, 30));
        Assert.Equal(Eur(20.10m), line.UnitCost);
        Assert.Equal(Eur(261.30m), line.Subtotal);
    }

    [Fact]
    public void The_providers_cost_of_some_days_is_truncated_before_it_is_converted_as_well()
    {
        // 6.00 × 23 / 31 = 4.4516…, 4.45 × 149.835 = 666.76…
        var line = ProviderCostLine.ForSeats(DollarsInYen(6.00m), 7, new(23, 31));
        Assert.Equal(Jpy(666), line.UnitCost);
        Assert.Equal(Jpy(4662), line.Subtotal);
    }

    [Fact]
    public void List_and_discount_rules_start_from_the_list_price()
    {
        var list = Exact(12.90m);
        var discount = ARule(PriceRuleKind.DiscountOnList) with { Percent = new Percent(2.5m) };
        var listed = ARule(PriceRuleKind.ListPrice);
        Assert.Equal(list, PriceChain.Retail(Exact(11.23m), list, listed, PriceBasis.Seat).Price);
        Assert.Equal(Exact(12.58m), PriceChain.Retail(Exact(11.23m), list, discount, PriceBasis.Seat).Price);
        Assert.Equal("list-price-missing",
            CodeOf(() => PriceChain.Retail(Exact(11.23m), null, discount, PriceBasis.Seat)));
    }

    [Fact]
    public void A_fixed_price_under_the_basis_is_refused_unless_allowed()
    {
        var rule = ARule(PriceRuleKind.FixedPrice) with { FixedPrice = Exact(11.22m) };
        var step = PriceChain.Retail(Exact(11.23m), null, rule, PriceBasis.Seat);
        Assert.True(step.IsBelowBasis);
        Assert.Equal("price-not-sellable", CodeOf(() => step.EnsureSellable()));
        var allowed = PriceChain.Retail(Exact(11.23m), null, rule with { AllowBelowCost = true }, PriceBasis.Seat);
        Assert.Equal(Exact(11.22m), allowed.EnsureSellable().Price);
        var equal = rule with { FixedPrice = Exact(11.23m) };
        Assert.False(PriceChain.Retail(Exact(11.23m), null, equal, PriceBasis.Seat).IsRefused);
    }

    [Fact]
    public void A_breakdown_refuses_when_only_its_wholesale_level_is_below_cost()
    {
        var chain = Chain(InEuro(10m), -5m, 50m, PriceBasis.Seat);
        Assert.False(chain.Retail.IsRefused);
        Assert.Equal("price-not-sellable", CodeOf(() => chain.EnsureSellable()));
    }

    [Fact]
    public void A_price_in_another_currency_than_its_basis_is_refused()
    {
        var rule = ARule(PriceRuleKind.FixedPrice) with { FixedPrice = Exact(1200m, "JPY") };
        Assert.Equal("currency-mismatch", CodeOf(() => PriceChain.Retail(Exact(11m), null, rule, PriceBasis.Seat)));
    }

    [Fact]
    public void A_breakdown_reads_back_from_json_as_it_was()
    {
        var fixedPrice = ARule(PriceRuleKind.FixedPrice) with { FixedPrice = Exact(4.6m, "JPY") };
        var price = PriceChain.Channel(
            DollarsInYen(0.024m), Exact(5m, "JPY"), Markup(7.5m), fixedPrice, PriceBasis.Usage);
        var json = JsonSerializer.Serialize(price);
        Assert.Equal(price, JsonSerializer.Deserialize<PriceBreakdown>(json));
        Assert.Contains("\"Percent\":\"7.5\"", json, StringComparison.Ordinal);
    }
}
