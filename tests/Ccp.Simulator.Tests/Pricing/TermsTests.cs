using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Tests.Pricing;

public sealed class TermsTests
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-27", "2026-01-31", "2026-02-28")]
    [InlineData("2026-01-31", 1, "2026-02-28", "2026-02-28", "2026-03-31")]
    [InlineData("2026-01-31", 1, "2026-03-31", "2026-03-31", "2026-04-30")]
    [InlineData("2028-02-29", 12, "2029-03-01", "2029-02-28", "2030-02-28")]
    [InlineData("2026-03-15", 36, "2029-03-14", "2026-03-15", "2029-03-15")]
    public void A_cycle_is_counted_from_the_anchor(string anchor, int months, string day, string start, string end)
    {
        var cycle = Terms.CycleOn(DateOnly.Parse(anchor), months, DateOnly.Parse(day));
        Assert.Equal(new DayPeriod(DateOnly.Parse(start), DateOnly.Parse(end)), cycle);
    }

    [Theory]
    [InlineData(10.45, 16, 31, "EUR", 5.39)]
    [InlineData(10.45, 31, 31, "EUR", 10.45)]
    [InlineData(6.00, 11, 30, "USD", 2.20)]
    [InlineData(1137, 11, 30, "JPY", 416)]
    public void A_share_is_truncated_to_the_minor_unit(
        double price, int days, int period, string currency, double expected) =>
        Assert.Equal((decimal)expected, ProviderMoney.PerUnit((decimal)price, days, period, currency));

    [Theory]
    [InlineData(0, 0)]
    [InlineData((24 * 3600) - 1, 0)]
    [InlineData(24 * 3600, 1)]
    [InlineData((24 * 3600) + 1, 2)]
    [InlineData(48 * 3600, 2)]
    [InlineData((168 * 3600) - 1, 7)]
    public void Used_days_are_whole_days_begun_after_the_first(int seconds, int days)
    {
        var opened = DateTimeOffset.Parse("2026-05-04T09:00:00Z");
        Assert.Equal(days, ReturnWindow.UsedDays(opened, opened.AddSeconds(seconds)));
    }

    [Fact]
    public void Every_day_belongs_to_exactly_one_cycle()
    {
        for (var day = 1; day <= 31; day++)
        {
            var anchor = new DateOnly(2027, 12, day);
            var cycle = Terms.CycleOn(anchor, 1, anchor);
            for (var date = anchor; date < anchor.AddYears(5); date = date.AddDays(1))
            {
                if (date == cycle.End)
                    cycle = new DayPeriod(
                        cycle.End, anchor.AddMonths(((date.Year - anchor.Year) * 12) + date.Month - anchor.Month + 1));
                Assert.Equal(cycle, Terms.CycleOn(anchor, 1, date));
            }
        }
    }
}
