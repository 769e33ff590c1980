using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Two years of one customer's life, with the expected state at each date.</summary>
public sealed class TwoYearTests
{
    private const string Business = "productivity-suite-business";

    private static readonly (string At, SubscriptionStatus Status, int Seats, long Price)[] Expected =
    [
        ("2027-01-31T10:00Z", SubscriptionStatus.Active, 10, 1258),
        ("2027-02-10T10:00Z", SubscriptionStatus.Active, 14, 1258),
        ("2027-02-12T10:00Z", SubscriptionStatus.Active, 13, 1258),
        ("2027-06-29T23:59Z", SubscriptionStatus.Active, 13, 1258),
        ("2027-06-30T00:00Z", SubscriptionStatus.Active, 20, 1101),
        ("2027-09-10T00:00Z", SubscriptionStatus.Suspended, 20, 1101),
        ("2027-09-21T00:00Z", SubscriptionStatus.Active, 20, 1101),
        ("2028-01-06T00:00Z", SubscriptionStatus.Active, 20, 2087),
        ("2028-06-29T23:59Z", SubscriptionStatus.Active, 20, 2087),
        ("2028-06-30T00:00Z", SubscriptionStatus.Expired, 20, 2087),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Each_date_shows_the_state_that_was_expected_then_and_afterwards(DatabaseEngine engine)
    {
        await using var world = await LifecycleWorld.OpenAsync(engine, Ct, At("2027-01-31T09:00Z"));
        var id = (await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10)).Id;
        await ChangeAtAsync(world, "2027-02-10T09:00Z", new ChangeRequest(id, Quantity: 14) { Reason = "new team" });
        await ChangeAtAsync(world, "2027-02-12T09:00Z", new ChangeRequest(id, Quantity: 13));
        await ChangeAtAsync(world, "2027-06-15T09:00Z", new ChangeRequest(id)
        {
            NextTerm = new NextTermWish(world.Plan(Business, "P1Y", "monthly").Id, 20),
        });
        await ChangeAtAsync(world, "2027-09-01T09:00Z", new ChangeRequest(id) { Suspend = true, Reason = "overdue" });
        await ChangeAtAsync(world, "2027-09-20T09:00Z", new ChangeRequest(id) { Suspend = false });
        var premium = world.Plan("productivity-suite-premium", "P1Y", "monthly").Id;
        await ChangeAtAsync(world, "2028-01-05T09:00Z", new ChangeRequest(id) { PlanId = premium });
        await ChangeAtAsync(world, "2028-05-20T09:00Z", new ChangeRequest(id, AutoRenew: false));
        await world.ToAsync(At("2029-01-31T09:00Z"));

        foreach (var (at, status, seats, price) in Expected)
        {
            var stood = await world.AsCustomerAsync<SubscriptionPast, SubscriptionEvent?>(
                past => past.AsOfAsync(id, At(at), Ct));
            Assert.Equal((at, status, seats, price), (at, stood!.Status, stood.Quantity, stood.UnitPriceMinor));
        }
        Assert.Null(await world.AsCustomerAsync<SubscriptionPast, SubscriptionEvent?>(
            past => past.AsOfAsync(id, At("2027-01-31T08:59Z"), Ct)));
        await ToldAsync(world, id);
    }

    private static async Task ToldAsync(LifecycleWorld world, SubscriptionId id)
    {
        var steps = await world.ReadAsync(db => db.SubscriptionEvents.Where(row => row.SubscriptionId == id)
            .OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(Ct));
        var renewed = steps.Where(row => row.Kind == SubscriptionEventKinds.Renewed).Select(row => row.At.Day);
        Assert.Equal([28, 31, 30, 31, 30], renewed); // the anchor's day is kept
        var first = steps[0];
        Assert.Equal((SubscriptionEventKinds.Activated, "user:ann", true),
            (first.Kind, first.By, first.OrderId is not null));
        var added = steps.Single(row => row.Kind == SubscriptionEventKinds.SeatsAdded);
        Assert.Equal(("new team", "user:ann", true), (added.Reason, added.By, added.ChangeId is not null));
        Assert.Empty(await world.ReadAsync(db => db.SubscriptionDrifts.ToListAsync(Ct)));
    }

    private static async Task ChangeAtAsync(LifecycleWorld world, string at, ChangeRequest request)
    {
        await world.ToAsync(At(at));
        await world.ChangeAsync(request);
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
