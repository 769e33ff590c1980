using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class ProrationTests
{
    private static readonly BillingPeriod March = new(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));

    [Fact]
    public void P1_five_seats_on_16_March_cost_16_of_31_days_at_every_level()
    {
        var day = new DateOnly(2026, 3, 16);
        var retail = PricedLine.ForAddedSeats(Eur(12.58m), 5, March, day);
        var wholesale = PricedLine.ForAddedSeats(Eur(11.23m), 5, March, day);
        var cost = ProviderCostLine.ForSeats(InEuro(10.45m), 5, DayShare.Remaining(March, day));
        Assert.Equal(new DayShare(16, 31), retail.Share);
        Assert.Equal(new BillingPeriod(day, March.End), retail.Covers);
        Assert.Equal(Eur(32.46m), retail.Net);
        Assert.Equal(Eur(28.98m), wholesale.Net);
        Assert.Equal(Eur(5.39m), cost.UnitCost);
        Assert.Equal(Eur(26.95m), cost.Subtotal);
        Assert.Equal(Eur(2.03m), wholesale.Net - cost.Subtotal);
        Assert.Equal(Eur(3.48m), retail.Net - wholesale.Net);
    }

    [Theory]
    [InlineData(1, 31, "62.90")]
    [InlineData(31, 1, "2.03")]
    public void P2_the_first_day_costs_all_and_the_last_day_one_day(int day, int days, string net)
    {
        var line = PricedLine.ForAddedSeats(Eur(12.58m), 5, March, new DateOnly(2026, 3, day));
        Assert.Equal(days, line.Share.Days);
        Assert.Equal(Eur(Number(net)), line.Net);
    }

    [Fact]
    public void J2_two_seats_for_11_of_30_days_in_yen()
    {
        var april = new BillingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1));
        var line = PricedLine.ForAddedSeats(Jpy(1137), 2, april, new DateOnly(2026, 4, 20));
        Assert.Equal(new DayShare(11, 30), line.Share);
        Assert.Equal(Jpy(834), line.Net);
    }

    [Fact]
    public void A_full_period_is_price_times_seats()
    {
        var line = PricedLine.ForFullPeriod(Eur(12.58m), 25, March);
        Assert.Equal(Eur(314.50m), line.Net);
        Assert.Equal(new DayShare(31, 31), line.Share);
    }

    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2026-04-01")]
    public void A_change_outside_the_period_is_refused(string day) => Assert.Equal("date-outside-period",
        CodeOf(() => PricedLine.ForAddedSeats(Eur(12.58m), 5, March, Day(day))));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_line_without_seats_is_refused(int seats) =>
        Assert.Equal("invalid-quantity", CodeOf(() => PricedLine.ForFullPeriod(Eur(12.58m), seats, March)));

    [Fact]
    public void Negative_usage_is_refused() =>
        Assert.Equal("invalid-quantity", CodeOf(() => UsageCharge.For(Exact(0.04m), -0.001m)));
}
