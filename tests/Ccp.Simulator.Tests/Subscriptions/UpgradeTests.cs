using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Tests.Support;

namespace Crayon.Ccp.Simulator.Tests.Subscriptions;

public sealed class UpgradeTests
{
    private const string Essentials = "productivity-suite-essentials";

    [Fact]
    public void A_full_upgrade_gives_the_old_rest_back_and_charges_the_new_one()
    {
        var subscription = Held.Bought(Held.Plan(Essentials), "2026-03-01T09:00:00Z");
        var id = subscription.Id;
        var entries = subscription.UpgradeAll(To(Held.Plan(Business.Flagship), "2026-03-16T14:30:00Z"));
        // 16 of 31 days: 5.20 gives 2.68, 10.45 costs 5.39, each truncated for a seat.
        Assert.Equal([-26.80m, 53.90m], entries.Select(e => e.ExtendedPrice));
        Assert.All(entries, e => Assert.Equal("Convert", e.Type));
        Assert.Equal((id, 10, 10.45m), (subscription.Id, subscription.Quantity, subscription.UnitPrice));
    }

    [Fact]
    public void A_plan_of_the_same_term_keeps_the_end_and_opens_no_new_window()
    {
        var subscription = Held.Bought(Held.Plan(Essentials), "2026-03-01T09:00:00Z");
        subscription.UpgradeAll(To(Held.Plan(Business.Flagship), "2026-03-10T09:00:00Z"));
        Assert.Equal(Held.At("2026-04-01T00:00:00Z"), subscription.TermEnd);
        Assert.Equal(Held.At("2026-03-08T09:00:00Z"), subscription.CancellationAllowedUntil);
        Assert.Equal(0, subscription.RefundableOn(Held.At("2026-03-10T09:00:00Z")));
    }

    [Theory]
    [InlineData("2026-03-02T08:59:59Z", "2026-03-02T08:00:00Z", -101.10)] // below 24 hours: all of 30/31
    [InlineData("2026-03-05T09:00:00Z", "2026-03-04T12:00:00Z", -91.00)] // four days used, three settled: 27/31
    [InlineData("2026-03-08T08:59:59Z", "2026-03-01T10:00:00Z", -80.90)] // seven days used of the new: 24/31
    public void What_is_cancelled_after_an_upgrade_gives_back_what_the_new_plan_charged(
        string cancelledAt, string upgradedAt, double credit)
    {
        var subscription = Held.Bought(Held.Plan(Essentials), "2026-03-01T09:00:00Z");
        subscription.UpgradeAll(To(Held.Plan(Business.Flagship), upgradedAt));
        Assert.Equal((decimal)credit, subscription.Cancel(Held.At(cancelledAt), Held.RequestId).ExtendedPrice);
    }

    [Fact]
    public void A_longer_term_starts_today_with_a_window_of_its_own()
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship), "2026-03-01T09:00:00Z");
        var entries = subscription.UpgradeAll(
            To(Held.Plan(Business.Flagship, "P1Y", "annual"), "2026-03-16T09:00:00Z"));
        Assert.Equal([-53.90m, 1045.00m], entries.Select(e => e.ExtendedPrice));
        Assert.Equal(Held.At("2027-03-16T00:00:00Z"), subscription.TermEnd);
        Assert.Equal(Held.At("2026-03-23T09:00:00Z"), Assert.Single(subscription.Batches).AllowedUntil);
    }

    [Fact]
    public void A_partial_upgrade_makes_a_subscription_that_ends_with_the_old_one()
    {
        var subscription = Held.Bought(Held.Plan(Essentials), "2026-01-31T09:00:00Z");
        subscription.AddSeats(5, Held.At("2026-02-20T09:00:00Z"), Held.RequestId);
        var (made, entries) = subscription.UpgradeSome(7, To(Held.Plan(Business.Flagship), "2026-02-21T09:00:00Z"));
        Assert.Equal((8, 7), (subscription.Quantity, made.Quantity));
        Assert.Equal(subscription.TermEnd, made.TermEnd);
        Assert.Equal(new DateOnly(2026, 1, 31), made.Anchor);
        // 7 of 28 days: 1.30 back and 2.61 to pay for each of seven seats.
        Assert.Equal([-9.10m, 18.27m], entries.Select(e => e.ExtendedPrice));
        Assert.Equal([made.Id, subscription.Id], entries.Select(e => e.RelatedSubscriptionId));
        // The youngest seats move first and keep the rest of their window.
        Assert.Equal(5, made.RefundableOn(Held.At("2026-02-21T09:00:00Z")));
        Assert.Equal(0, subscription.RefundableOn(Held.At("2026-02-21T09:00:00Z")));
    }

    [Fact]
    public void Cycles_follow_the_term_after_a_change_of_its_length()
    {
        var subscription = Held.Bought(Held.Plan(Business.Flagship, "P1Y", "annual"), "2026-03-10T09:00:00Z");
        var plan = Held.Plan(Business.Flagship, "P3Y", "triennial");
        subscription.Renew(subscription.TermEnd, new NextTermPlan(plan, plan.UnitPrice, 10));
        Assert.Equal(Held.At("2030-03-10T00:00:00Z"), subscription.TermEnd);
        var cycle = subscription.CycleOn(new DateOnly(2029, 5, 1));
        Assert.Equal((new DateOnly(2027, 3, 10), new DateOnly(2030, 3, 10)), (cycle.Start, cycle.End));
    }

    private static UpgradePlan To(Availability plan, string at) =>
        new(plan, plan.UnitPrice, PromotionId: null, Held.At(at), Held.RequestId);
}
