using System.Globalization;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Where one instant, day or seat more decides. 12.00 EUR a seat and period.</summary>
public sealed class BoundaryTests
{
    private static readonly PricedOutcome Refused = new(null, ChangeRefusals.WindowClosed);

    [Theory]
    [InlineData("P1Y", "annual", "2026-05-04T09:00:00Z", "2026-05-05T08:59:59Z", -12000)] // full below 24 h
    [InlineData("P1Y", "annual", "2026-05-04T09:00:00Z", "2026-05-05T09:00:00Z", -11967)] // 1 of 365 days
    [InlineData("P1Y", "annual", "2026-05-04T09:00:00Z", "2026-05-05T09:00:01Z", -11934)] // the second has begun
    [InlineData("P1Y", "annual", "2026-05-04T09:00:00Z", "2026-05-11T08:59:59Z", -11770)] // 7 days
    [InlineData("P1M", "monthly", "2026-02-01T09:00:00Z", "2026-02-03T09:00:00Z", -11143)] // 2 of 28
    [InlineData("P1M", "monthly", "2024-02-01T09:00:00Z", "2024-02-03T09:00:00Z", -11172)] // 2 of 29
    [InlineData("P1M", "monthly", "2026-04-01T09:00:00Z", "2026-04-03T09:00:00Z", -11200)] // 2 of 30
    [InlineData("P1M", "monthly", "2026-03-01T09:00:00Z", "2026-03-03T09:00:00Z", -11226)] // 2 of 31
    public void Inside_the_window_days_begun_are_kept(string term, string cycle, string start, string at, long net)
    {
        var scene = SceneOf(term, cycle, start, at);
        Assert.Equal(new PricedOutcome(net, null), Judge(scene, new ChangeRequest(scene.Subscription.Id,
            Cancel: true)));
        var all = new ChangeRequest(scene.Subscription.Id, Quantity: 1);
        Assert.Equal(9, Judge(scene, all).Net / (net / 10)); // nine of ten seats, the same share
    }

    [Theory]
    [InlineData("2026-05-11T09:00:00Z")]
    [InlineData("2026-05-11T09:00:01Z")]
    public void At_168_hours_to_the_second_it_is_closed(string at)
    {
        var scene = SceneOf("P1Y", "annual", "2026-05-04T09:00:00Z", at);
        Assert.Equal(Refused, Judge(scene, new ChangeRequest(scene.Subscription.Id, Cancel: true)));
        Assert.Equal(
            Refused with { Code = ChangeRefusals.ReductionNotAllowed },
            Judge(scene, new ChangeRequest(scene.Subscription.Id, Quantity: 9)));
    }

    [Theory]
    [InlineData("P1M", "monthly", "2026-02-01", "2026-02-28T23:59:59Z", 43)] // 1 of 28 days
    [InlineData("P1M", "monthly", "2024-02-01", "2024-02-29T23:59:59Z", 41)] // 1 of 29
    [InlineData("P1M", "monthly", "2026-04-01", "2026-04-30T23:59:59Z", 40)] // 1 of 30
    [InlineData("P1M", "monthly", "2026-03-01", "2026-03-31T23:59:59Z", 39)] // 1 of 31
    [InlineData("P1M", "monthly", "2026-03-01", "2026-03-01T00:00:00Z", 1200)] // all of it
    [InlineData("P1M", "monthly", "2026-01-31", "2026-02-27T23:59:59Z", 43)] // to 28 February, 1 of 28
    [InlineData("P1Y", "annual", "2024-02-29", "2025-02-27T12:00:00Z", 3)] // from leap day: 1 of 365
    [InlineData("P1Y", "annual", "2027-03-01", "2028-02-29T12:00:00Z", 3)] // over leap day: 1 of 366
    [InlineData("P1Y", "monthly", "2026-01-31", "2026-03-30T12:00:00Z", 39)] // 28 February to 31 March, 1 of 31
    public void An_added_seat_pays_for_the_days_left_of_its_cycle(
        string term, string cycle, string start, string at, long net)
    {
        var scene = SceneOf(term, cycle, start + "T00:00:00Z", at);
        Assert.Equal(
            new PricedOutcome(net, null), Judge(scene, new ChangeRequest(scene.Subscription.Id, Quantity: 11)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(300, null)]
    [InlineData(0, ChangeRefusals.QuantityOutOfRange)]
    [InlineData(301, ChangeRefusals.QuantityOutOfRange)]
    public void Seats_stay_within_the_plans_limits(int seats, string? code)
    {
        var scene = SceneOf("P1M", "monthly", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z");
        Assert.Equal(code, Judge(scene, new ChangeRequest(scene.Subscription.Id, Quantity: seats)).Code);
    }

    [Theory]
    [InlineData(12, 12, null)]
    [InlineData(12, 13, ChangeRefusals.AddOnSeats)]
    public void An_add_on_ends_at_its_bases_seats(int parent, int wanted, string? code)
    {
        var scene = SceneOf("P1M", "monthly", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z");
        var family = new Family(SubscriptionOf(scene.Subscription.StartDate, parent, "P1M", "monthly").Row, []);
        var added = new ChangeRequest(scene.Subscription.Id, Quantity: wanted);
        Assert.Equal(code, Judge(scene with { Family = family }, added).Code);
    }

    [Theory]
    [InlineData(8, 8, null)]
    [InlineData(8, 7, ChangeRefusals.AddOnSeats)]
    public void A_base_keeps_the_seats_of_its_add_ons(int addOn, int wanted, string? code)
    {
        var scene = SceneOf("P1M", "monthly", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z");
        var family = new Family(null, [SubscriptionOf(scene.Subscription.StartDate, addOn, "P1M", "monthly").Row]);
        var fewer = new ChangeRequest(scene.Subscription.Id, Quantity: wanted);
        Assert.Equal(code, Judge(scene with { Family = family }, fewer).Code);
    }

    [Theory]
    [InlineData("2026-03-31T23:59:59Z", null)]
    [InlineData("2026-04-01T00:00:00Z", ChangeRefusals.RenewalInProgress)]
    public void From_the_end_of_the_term_on_the_renewal_is_waited_for(string at, string? code)
    {
        var scene = SceneOf("P1M", "monthly", "2026-03-01T00:00:00Z", at);
        Assert.Equal(code, Judge(scene, new ChangeRequest(scene.Subscription.Id, Quantity: 11)).Code);
        Assert.Equal(code, Judge(scene, new ChangeRequest(scene.Subscription.Id, AutoRenew: false)).Code);
    }

    private static PricedOutcome Judge(ChangeScene scene, ChangeRequest request)
    {
        try
        {
            return new PricedOutcome(ChangeJudge.Judge(scene, request).Net.AmountMinor, null);
        }
        catch (DomainRuleException refusal)
        {
            return new PricedOutcome(null, refusal.Code);
        }
    }

    private static ChangeScene SceneOf(string term, string cycle, string start, string at)
    {
        var (row, plan) = SubscriptionOf(At(start), 10, term, cycle);
        return new ChangeScene(row, plan, new Family(null, []), At(at));
    }

    private static (AccountSubscription Row, Plan Plan) SubscriptionOf(
        DateTimeOffset start, int seats, string term, string cycle)
    {
        var plan = new Plan
        {
            ServiceId = ServiceId.New(), ProviderOfferId = "a:b:c", Name = "p", Term = term, BillingCycle = cycle,
            Kind = PlanKind.Seat, Unit = "seat", MaxQuantity = 300,
        };
        var end = new DateTimeOffset(start.UtcDateTime.Date, TimeSpan.Zero).AddMonths(term == "P1M" ? 1 : 12);
        var row = new AccountSubscription
        {
            TenantId = TenantId.New(), CustomerId = CustomerId.New(), AccountId = AccountId.New(),
            ServiceId = plan.ServiceId, PlanId = plan.Id, OrderId = OrderId.New(), OrderLineId = OrderLineId.New(),
            SubscriptionDate = start, ProviderSubscriptionId = "s", ProviderETag = "1",
            Status = SubscriptionStatus.Active, Quantity = seats, AutoRenew = true, AnchorDate = start,
            StartDate = start, EndDate = end, CancellableUntil = start.AddHours(168), UnitPriceMinor = 1200,
            Currency = "EUR", BuyingPriceId = BuyingPriceId.New(),
        };
        var period = row.CycleOn(plan, DateOnly.FromDateTime(start.UtcDateTime));
        row.Batches.Add(new SubscriptionSeatBatch
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = row.Id, Quantity = seats,
            BoughtQuantity = seats, PurchasedAt = start, RefundableUntil = start.AddHours(168), UnitPriceMinor = 1200,
            ChargedFrom = period.StartsAt, ChargedTo = period.EndsAt, PeriodDays = period.Days,
        });
        return (row, plan);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private sealed record PricedOutcome(long? Net, string? Code);
}
