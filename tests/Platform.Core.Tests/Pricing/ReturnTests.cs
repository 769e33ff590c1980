using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Returns;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class ReturnTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly BillingPeriod Year = BillingPeriods.PeriodAt(Start, BillingCycle.Annual, Start);
    private static readonly SeatCharge Prepaid = SeatCharge.Untouched(Eur(150.96m), 10, Year, Year);

    private static SeatCredit Cancel(DateTimeOffset at) =>
        Assert.Single(ReturnCredit.For([Prepaid], 10, ReturnWindow.UsedDays(Start, at)));

    [Fact]
    public void C1_a_cancel_after_20_hours_gives_everything_back()
    {
        Assert.Equal(Eur(1509.60m), Prepaid.Uncredited);
        Assert.Equal(Eur(1509.60m), Cancel(new DateTimeOffset(2026, 5, 5, 5, 0, 0, TimeSpan.Zero)).Amount);
    }

    [Fact]
    public void C3_a_cancel_at_exactly_168_hours_is_refused_and_a_moment_before_is_not()
    {
        var closing = new DateTimeOffset(2026, 5, 11, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal("cancellation-window-closed", CodeOf(() => Cancel(closing)));
        // 1509.60 × 358 / 365 = 1480.6488
        Assert.Equal(Eur(1480.65m), Cancel(closing.AddTicks(-1)).Amount);
    }

    [Theory]
    [InlineData(23.99, 0)]
    [InlineData(24, 1)]
    [InlineData(24.01, 2)]
    [InlineData(48, 2)]
    [InlineData(167.9, 7)]
    public void Days_count_as_used_by_elapsed_hours(double hours, int used) =>
        Assert.Equal(used, ReturnWindow.UsedDays(Start, Start.AddHours(hours)));

    [Fact]
    public void The_window_counts_from_the_later_of_purchase_and_renewal()
    {
        Assert.Equal(Start, ReturnWindow.OpenedAt(Start, null));
        Assert.Equal(Start.AddYears(1), ReturnWindow.OpenedAt(Start, Start.AddYears(1)));
        Assert.Equal(Start, ReturnWindow.OpenedAt(Start, Start.AddDays(-1)));
    }

    [Fact]
    public void A_return_is_credited_as_a_negative_line_with_the_days_given_back()
    {
        var line = PricedLine.ForCredit(Assert.Single(ReturnCredit.For([Prepaid], 3, 2)));
        // 150.96 × 3 × 363 / 365 = 450.3984…
        Assert.Equal(Eur(-450.40m), line.Net);
        Assert.Equal(new DayShare(363, 365), line.Share);
        Assert.Equal(3, line.Quantity);
    }

    [Fact]
    public void Used_days_come_from_the_earliest_charge_first_and_each_is_credited_over_its_own_period()
    {
        var march = new BillingPeriod(new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));
        var april = new BillingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 1));
        var rest = SeatCharge.Untouched(Eur(12.58m), 5, march, march.From(new DateOnly(2026, 3, 29)));
        var cycle = SeatCharge.Untouched(Eur(13.00m), 5, april, april);
        var credits = ReturnCredit.For([cycle, rest], 5, 4);
        Assert.Equal([3, 1], credits.Select(credit => credit.UsedDays));
        // The three days of March are used up; 13.00 × 5 × 29 / 30 = 62.8333…
        Assert.Equal([Eur(0m), Eur(62.83m)], credits.Select(credit => credit.Amount));
    }

    [Fact]
    public void More_used_days_than_charged_days_credit_nothing()
    {
        var rest = SeatCharge.Untouched(Eur(150.96m), 2, Year, Year.From(Year.LastDay));
        Assert.Equal(Eur(0m), Assert.Single(ReturnCredit.For([rest], 2, 6)).Amount);
    }

    [Fact]
    public void Partial_returns_never_exceed_the_charge_together()
    {
        var covers = Year.From(Year.Start.AddDays(182));
        var charge = SeatCharge.Untouched(Eur(0.01m), 2, Year, covers);
        var first = Assert.Single(ReturnCredit.For([charge], 1, 0));
        var left = charge with { Seats = 1, Uncredited = charge.Uncredited - first.Amount };
        Assert.Equal(charge.Uncredited, first.Amount + Assert.Single(ReturnCredit.For([left], 1, 0)).Amount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Seats_that_were_not_charged_cannot_be_given_back(int seats) =>
        Assert.Equal("invalid-quantity", CodeOf(() => ReturnCredit.For([Prepaid], seats, 0)));

    [Theory]
    [InlineData(true, "10.7635", "12.96")]
    [InlineData(false, "12.8535", "15.48")]
    public void C5_an_extended_term_runs_the_raised_cost_through_the_chain(bool monthly, string cost, string price)
    {
        var raised = ExtendedTerm.MonthlyCost(Exact(10.45m), monthly);
        Assert.Equal(Exact(Number(cost)), raised);
        var chain = PriceChain.Channel(InEuro(raised.Value), null, Markup(7.5m), Markup(12m), PriceBasis.Seat);
        Assert.Equal(Exact(Number(price)), chain.Price);
    }

    [Fact]
    public void An_extended_term_is_cancelled_at_any_time_daily_pro_rata()
    {
        var june = new BillingPeriod(new DateOnly(2026, 6, 1), new DateOnly(2026, 7, 1));
        var charge = SeatCharge.Untouched(Eur(12.96m), 10, june, june);
        var used = ExtendedTerm.UsedDays(june.StartsAt, june.StartsAt.AddDays(19).AddHours(1));
        Assert.Equal(20, used);
        Assert.Equal(Eur(43.20m), Assert.Single(ReturnCredit.For([charge], 10, used)).Amount);
        Assert.Equal(0, ExtendedTerm.UsedDays(june.StartsAt, june.StartsAt));
    }
}
