using Crayon.Platform.Core.Pricing.Calculation.Periods;
using static Crayon.Platform.Core.Tests.Pricing.Prices;

namespace Crayon.Platform.Core.Tests.Pricing;

public sealed class BillingPeriodTests
{
    [Theory]
    [InlineData("2026-01-31T10:00Z", "2026-02-27T23:59Z", "2026-01-31", "2026-02-28")]
    [InlineData("2026-01-31T10:00Z", "2026-02-28T00:00Z", "2026-02-28", "2026-03-31")]
    [InlineData("2026-01-31T10:00Z", "2026-04-01T00:00Z", "2026-03-31", "2026-04-30")]
    [InlineData("2028-01-31T00:00Z", "2028-02-29T12:00Z", "2028-02-29", "2028-03-31")]
    [InlineData("2026-03-01T00:00Z", "2026-03-16T12:00Z", "2026-03-01", "2026-04-01")]
    [InlineData("2026-03-01T00:30+02:00", "2026-03-01T00:00Z", "2026-02-28", "2026-03-28")]
    public void Monthly_periods_keep_the_anchor_day(string start, string at, string from, string to) => Assert.Equal(
        new BillingPeriod(Day(from), Day(to)),
        BillingPeriods.PeriodAt(At(start), BillingCycle.Monthly, At(at)));

    [Theory]
    [InlineData("2028-02-29T08:00Z", "2029-02-27T00:00Z", "2028-02-29", "2029-02-28")]
    [InlineData("2028-02-29T08:00Z", "2032-03-01T00:00Z", "2032-02-29", "2033-02-28")]
    public void Annual_periods_from_a_leap_day_come_back_to_it(string start, string at, string from, string to) =>
        Assert.Equal(
            new BillingPeriod(Day(from), Day(to)),
            BillingPeriods.PeriodAt(At(start), BillingCycle.Annual, At(at)));

    [Fact]
    public void Days_count_leap_years_and_the_last_day_is_the_day_before_the_end()
    {
        Assert.Equal(365, BillingPeriods.Numbered(At("2026-05-04T09:00Z"), BillingCycle.Annual, 0).Days);
        Assert.Equal(366, BillingPeriods.Numbered(At("2027-05-04T09:00Z"), BillingCycle.Annual, 0).Days);
        var triennial =
            BillingPeriods.PeriodAt(At("2026-05-04T09:00Z"), BillingCycle.Triennial, At("2029-05-03T23:59Z"));
        Assert.Equal(1096, triennial.Days);
        Assert.Equal(new DateOnly(2029, 5, 3), triennial.LastDay);
    }

    [Fact]
    public void Terms_follow_on_from_the_first_start() => Assert.Equal(
        new BillingPeriod(new DateOnly(2026, 3, 31), new DateOnly(2026, 4, 30)),
        BillingPeriods.TermAt(At("2026-01-31T10:00Z"), Term.OneMonth, At("2026-04-29T00:00Z")));

    [Fact]
    public void Usage_goes_by_calendar_month() => Assert.Equal(
        new BillingPeriod(new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 1)),
        BillingPeriods.PeriodAt(At("2026-01-31T10:00Z"), BillingCycle.Usage, At("2026-02-28T23:59Z")));

    [Fact]
    public void A_date_before_the_start_and_a_cycle_without_periods_are_refused()
    {
        var start = At("2026-01-31T10:00Z");
        Assert.Equal("date-outside-period",
            CodeOf(() => BillingPeriods.PeriodAt(start, BillingCycle.Monthly, At("2026-01-30T00:00Z"))));
        Assert.Equal("invalid-billing-cycle",
            CodeOf(() => BillingPeriods.PeriodAt(start, BillingCycle.OneTime, start)));
        Assert.Equal("date-outside-period",
            CodeOf(() => _ = new BillingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1))));
    }

    [Fact]
    public void Texts_of_terms_and_cycles_read_back()
    {
        Assert.All(Enum.GetValues<Term>(), term => Assert.Equal(term, Terms.Parse(term.ToIso())));
        Assert.All(Enum.GetValues<BillingCycle>(), cycle => Assert.Equal(cycle, BillingCycles.Parse(cycle.ToText())));
        Assert.Equal("invalid-term", CodeOf(() => Terms.Parse("P2M")));
        Assert.Equal("invalid-billing-cycle", CodeOf(() => BillingCycles.Parse("Monthly")));
    }
}
