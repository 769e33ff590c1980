using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>Somebody changes subscriptions at the provider behind our back.</summary>
public sealed class ReconciliationTests
{
    private const string Business = "productivity-suite-business";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_sweep_takes_over_what_it_finds_and_tells_staff_what_somebody_pays_for(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var seats = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var renewal = await world.BuyAsync(world.Plan(Business, "P1Y", "annual"), 3);
        await PatchAsync(world, seats, etag => new CcpSubscriptionPatch(etag, Quantity: 13));
        await PatchAsync(world, renewal, etag => new CcpSubscriptionPatch(etag, AutoRenew: false));
        var sweep = world.Get<ProviderSweep>();
        Assert.Equal(2, await sweep.RunAsync(world.Now, Ct));
        Assert.Equal(0, await sweep.RunAsync(world.Now, Ct));

        var after = await world.SubscriptionAsync(seats.Id);
        Assert.Equal(13, after.Quantity);
        Assert.Equal([10, 3], after.Batches.OrderBy(b => b.PurchasedAt).Select(b => b.Quantity));
        Assert.False((await world.SubscriptionAsync(renewal.Id)).AutoRenew);
        var drifts = await world.ReadAsync(db => db.SubscriptionDrifts.OrderBy(row => row.What).ToListAsync(Ct));
        Assert.Equal([DriftState.Repaired, DriftState.Open], drifts.Select(row => row.State));
        Assert.Equal("auto-renew: on → off", drifts[0].What);
        Assert.StartsWith("seats: 10 → 13", drifts[1].What, StringComparison.Ordinal);
        var step = await world.ReadAsync(db => db.SubscriptionEvents
            .SingleAsync(row => row.SubscriptionId == seats.Id && row.Kind == SubscriptionEventKinds.Reconciled, Ct));
        Assert.Equal((13, "system:provider-sweep"), (step.Quantity, step.By));
        await LifecycleTests.SameAsync(world, after);
    }

    [Theory, EachEngine]
    public async Task Events_may_come_twice_late_or_out_of_order_because_only_what_is_read_counts(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await PatchAsync(world, row, etag => new CcpSubscriptionPatch(etag, Quantity: 12));
        await PatchAsync(world, row, etag => new CcpSubscriptionPatch(etag, Status: "suspended"));
        await PostAsync(world, row, times: 3);
        await world.WorkAsync();
        var after = await world.SubscriptionAsync(row.Id);
        Assert.Equal((12, SubscriptionStatus.Suspended), (after.Quantity, after.Status));
        Assert.Single(await world.ReadAsync(db => db.SubscriptionDrifts.ToListAsync(Ct)));
    }

    [Theory, EachEngine]
    public async Task A_change_of_our_own_is_no_drift_and_one_under_way_is_left_alone(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await world.ChangeAsync(new ChangeRequest(row.Id, Quantity: 12));
        Assert.Equal(0, await world.Get<ProviderSweep>().RunAsync(world.Now, Ct));
        // Accepted, not yet sent; meanwhile somebody else takes the renewal off.
        await PatchAsync(world, row, etag => new CcpSubscriptionPatch(etag, AutoRenew: false));
        await world.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(
            use => use.ChangeAsync(new ChangeRequest(row.Id, Quantity: 14), Ct));
        Assert.Equal(0, await world.Get<ProviderSweep>().RunAsync(world.Now, Ct));
        await world.WorkAsync();
        var after = await world.SubscriptionAsync(row.Id);
        Assert.Equal((14, false), (after.Quantity, after.AutoRenew));
    }

    [Theory, EachEngine]
    public async Task A_renewal_told_before_our_own_clock_has_reached_it_is_no_drift(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        await world.ToAsync(row.EndDate.AddSeconds(-1));
        await world.ProviderToAsync(row.EndDate);
        Assert.True((await world.AtProviderAsync(row)).CommitmentEnd > row.EndDate);
        await PostAsync(world, row, times: 1);
        await world.WorkAsync();
        Assert.Equal(0, await world.Get<ProviderSweep>().RunAsync(world.Now, Ct));
        Assert.Equal(row.EndDate, (await world.SubscriptionAsync(row.Id)).EndDate);

        await world.ToAsync(row.EndDate);
        var after = await world.SubscriptionAsync(row.Id);
        Assert.Equal((row.EndDate, row.EndDate), (after.StartDate, after.RenewedAt));
        Assert.Empty(await world.ReadAsync(db => db.SubscriptionDrifts.ToListAsync(Ct)));
        Assert.Single(await world.ReadAsync(db => db.Charges
            .Where(charge => charge.SubscriptionId == row.Id && charge.CoversFrom == row.EndDate).ToListAsync(Ct)));
        await LifecycleTests.SameAsync(world, after);
    }

    [Theory, EachEngine]
    public async Task A_plan_and_term_changed_elsewhere_are_taken_over_and_flagged(DatabaseEngine engine)
    {
        await using var world = await OpenAsync(engine);
        var row = await world.BuyAsync(world.Plan(Business, "P1M", "monthly"), 10);
        var longer = world.Plan(Business, "P1Y", "annual");
        var there = await world.AtProviderAsync(row);
        var customer = await world.ReadAsync(db => db.Customers.Select(c => c.ProviderCustomerId).SingleAsync(Ct));
        await world.Ccp.MoveSeatsAsync(
            Guid.CreateVersion7(), customer!, row.ProviderSubscriptionId,
            new CcpTransitionDraft(there.ETag, longer.ProviderOfferId, 10), Ct);
        await world.Get<ProviderSweep>().RunAsync(world.Now, Ct);
        var after = await world.SubscriptionAsync(row.Id);
        Assert.Equal((longer.Id, new DateTimeOffset(2027, 3, 16, 0, 0, 0, TimeSpan.Zero)),
            (after.PlanId, after.EndDate));
        Assert.Equal(DriftState.Open, (await world.ReadAsync(db => db.SubscriptionDrifts.SingleAsync(Ct))).State);
        await LifecycleTests.SameAsync(world, after);
    }

    private static Task<LifecycleWorld> OpenAsync(DatabaseEngine engine) =>
        LifecycleWorld.OpenAsync(engine, Ct, more: services => services.AddSingleton<ProviderSweep>());

    private static async Task PatchAsync(
        LifecycleWorld world, AccountSubscription row, Func<string, CcpSubscriptionPatch> patch)
    {
        var there = await world.AtProviderAsync(row);
        var customer = await world.ReadAsync(db => db.Customers.Select(c => c.ProviderCustomerId).SingleAsync(Ct));
        await world.Ccp.ChangeSubscriptionAsync(
            Guid.CreateVersion7(), customer!, row.ProviderSubscriptionId, patch(there.ETag), Ct);
    }

    private static async Task PostAsync(LifecycleWorld world, AccountSubscription row, int times)
    {
        for (var i = 0; i < times; i++)
            await world.ReadAsync(async db =>
            {
                OutboxPost.Add(db, world.Platform.Time, OutboxTopics.Reread, row, row.Id.Value);
                return await db.SaveChangesAsync(Ct);
            });
    }
}
