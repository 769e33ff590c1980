using System.Globalization;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData(0, 10, -104.50)]
    [InlineData((24 * 3600) - 1, 10, -104.50)]
    [InlineData(24 * 3600, 10, -101.10)] // one of 31 days used
    [InlineData((24 * 3600) + 1, 10, -97.70)]
    [InlineData(48 * 3600, 10, -97.70)]
    [InlineData((168 * 3600) - 1, 10, -80.90)]
    [InlineData(168 * 3600, 0, null)]
    [InlineData((168 * 3600) + 1, 0, null)]
    public void A_window_gives_back_all_for_24_hours_and_nothing_from_168_on(
        int seconds, int refundable, double? credit)
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), "2026-03-01T09:00:00Z");
        var now = subscription.StartedAt.AddSeconds(seconds);
        Assert.Equal(refundable, subscription.RefundableOn(now));
        Assert.Equal(refundable > 0, now < subscription.CancellationAllowedUntil);
        if (credit is { } expected)
            Assert.Equal((decimal)expected, subscription.Cancel(now, Held.RequestId).ExtendedPrice);
    }

    [Theory]
    [InlineData("2026-01-28", "02-28 03-28 04-28 05-28 06-28")]
    [InlineData("2026-01-29", "02-28 03-29 04-29 05-29 06-29")]
    [InlineData("2026-01-30", "02-28 03-30 04-30 05-30 06-30")]
    [InlineData("2026-01-31", "02-28 03-31 04-30 05-31 06-30")]
    [InlineData("2028-01-31", "02-29 03-31 04-30 05-31 06-30")]
    [InlineData("2028-02-29", "03-29 04-29 05-29 06-29 07-29")]
    [InlineData("2027-12-31", "01-31 02-29 03-31 04-30 05-31")]
    public void A_monthly_term_ends_on_its_anchor_day_or_the_months_last(string bought, string ends)
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), $"{bought}T23:59:59Z");
        var found = new List<string>();
        foreach (var _ in ends.Split(' '))
        {
            found.Add(subscription.TermEnd.ToString("MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal(TimeSpan.Zero, subscription.TermEnd.TimeOfDay);
            subscription.Renew(subscription.TermEnd, new NextTermPlan(Plan: null, 10.45m, 10));
        }
        Assert.Equal(ends.Split(' '), found);
    }

    [Fact]
    public void A_leap_days_year_ends_on_the_28th_and_comes_back_to_the_29th()
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship, "P1Y", "annual"), "2028-02-29T09:00:00Z");
        var ends = new List<DateTimeOffset>();
        for (var year = 0; year < 4; year++)
        {
            ends.Add(subscription.TermEnd);
            subscription.Renew(subscription.TermEnd, new NextTermPlan(Plan: null, 104.50m, 10));
        }
        Assert.Equal(
            [Held.At("2029-02-28T00:00:00Z"), Held.At("2030-02-28T00:00:00Z"), Held.At("2031-02-28T00:00:00Z"),
                Held.At("2032-02-29T00:00:00Z")],
            ends);
    }

    [Theory]
    [InlineData("2026-02-01", 28, "5.22")] // 14 of 28 days
    [InlineData("2028-02-01", 29, "5.40")] // 15 of 29
    [InlineData("2026-04-01", 30, "5.57")] // 16 of 30
    [InlineData("2026-03-01", 31, "5.73")] // 17 of 31
    public void Added_seats_pay_by_the_real_days_of_the_month(string start, int days, string perSeat)
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), $"{start}T00:00:00Z");
        Assert.Equal(days, subscription.Term.Days);
        var entry = subscription.AddSeats(1, subscription.StartedAt.AddDays(14).AddSeconds(-1), Held.RequestId);
        var lastOfFourteenDays = subscription.RestOfCycle(1, DateOnly.Parse(start).AddDays(14));
        Assert.Equal(decimal.Parse(perSeat), lastOfFourteenDays?.ExtendedPrice);
        Assert.True(entry.ExtendedPrice > lastOfFourteenDays?.ExtendedPrice);
    }

    [Fact]
    public void A_renewal_opens_a_new_window_of_168_hours_from_midnight()
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), "2026-03-01T09:00:00Z");
        subscription.Renew(subscription.TermEnd, new NextTermPlan(Plan: null, 10.45m, 10));
        Assert.Equal(10, subscription.RefundableOn(Held.At("2026-04-07T23:59:59Z")));
        Assert.Equal(0, subscription.RefundableOn(Held.At("2026-04-08T00:00:00Z")));
    }

    [Theory]
    [InlineData("2026-06-30T00:00:00Z", "-107.60")] // the month's first instant: no day is begun
    [InlineData("2026-06-30T00:00:01Z", "-104.10")] // 30 of 31 days
    [InlineData("2026-07-30T23:59:59Z", "0.00")]
    public void An_extended_month_is_given_back_without_the_days_begun(string at, string credit)
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), "2026-05-31T09:00:00Z", autoRenew: false);
        subscription.Extend(subscription.TermEnd, 10.7635m);
        Assert.Equal(Held.At("2026-07-31T00:00:00Z"), subscription.TermEnd);
        Assert.Equal(decimal.Parse(credit), subscription.Cancel(Held.At(at), Held.RequestId).ExtendedPrice);
    }
}
