using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Platform.Core.Tests.Subscriptions;
using Crayon.Platform.Core.Time;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Time;

public sealed class DueWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_renewed_term_is_taken_over_with_the_price_of_the_day(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var before = await ChangeTests.StartAsync(shop, 5);
        await shop.ReadAsync(async db =>
        {
            (await db.PriceRules.SingleAsync(r => r.TenantId == shop.North.TenantId, Ct)).Percent = 20m;
            return await db.SaveChangesAsync(Ct);
        });
        shop.Ccp.Renew(before.ProviderSubscriptionId);
        await RunAtAsync(shop, before.EndDate);

        var after = await shop.ReadAsync(db => db.Subscriptions.Include(s => s.Batches).SingleAsync(Ct));
        Assert.Equal((before.EndDate, before.EndDate.AddMonths(1)), (after.StartDate, after.EndDate));
        Assert.Equal((1348L, (DateTimeOffset?)before.EndDate), (after.UnitPriceMinor, after.RenewedAt));
        var batch = Assert.Single(after.Batches);
        Assert.Equal(
            (5, 1348L, before.EndDate.AddHours(168)), (batch.Quantity, batch.UnitPriceMinor, batch.RefundableUntil));
        Assert.Contains(SubscriptionEventKinds.Renewed, await KindsAsync(shop));
    }

    [Theory, EachEngine]
    public async Task Terms_that_passed_unseen_each_leave_their_event(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var before = await ChangeTests.StartAsync(shop, 5);
        for (var i = 0; i < 3; i++) shop.Ccp.Renew(before.ProviderSubscriptionId);
        await RunAtAsync(shop, before.EndDate.AddMonths(2).AddDays(3));
        Assert.Equal(3, (await KindsAsync(shop)).Count(kind => kind == SubscriptionEventKinds.Renewed));
        Assert.Equal(
            before.EndDate.AddMonths(3), (await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).EndDate);
    }

    [Theory, EachEngine]
    public async Task A_term_without_a_next_one_expires_and_an_unrenewed_one_waits(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var before = await ChangeTests.StartAsync(shop, 5);
        await RunAtAsync(shop, before.EndDate);
        Assert.Equal(SubscriptionStatus.Active, (await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct))).Status);
        shop.Ccp.Touch(before.ProviderSubscriptionId, s => s with { Status = "expired" });
        await RunAtAsync(shop, before.EndDate.AddMinutes(1));
        var after = await shop.ReadAsync(db => db.Subscriptions.SingleAsync(Ct));
        Assert.Equal((SubscriptionStatus.Expired, (DateTimeOffset?)before.EndDate), (after.Status, after.EndedAt));
        Assert.False((await shop.ReadAsync(db => db.Licences.SingleAsync(Ct))).IsActive);
    }

    [Theory, EachEngine]
    public async Task An_advance_can_step_through_what_falls_due(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var subscription = await ChangeTests.StartAsync(shop, 5);
        var (from, to) =
            (new DateTimeOffset(2026, 4, 15, 12, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2026, 4, 17, 0, 0, 0, TimeSpan.Zero));
        var due = new List<DateTimeOffset>();
        for (var next = await shop.Get<DueWork>()
            .NextDueAsync(from, to, Ct); next is { } at; next = await shop.Get<DueWork>().NextDueAsync(at, to, Ct))
            due.Add(at);
        // The term's end with that day's prices, then the next day's.
        Assert.Equal([subscription.EndDate, subscription.EndDate.AddDays(1)], due);
    }

    [Theory, EachEngine]
    public async Task The_clock_is_set_once_and_moves_forward_only(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var (steps, clock) = (shop.Get<ClockSteps>(), shop.Get<BusinessClock>());
        var start = shop.Platform.Time.GetUtcNow().AddDays(-90);
        Assert.True(await steps.SetStartAsync(start, Ct));
        Assert.Equal(start, clock.Now);
        Assert.False(await steps.SetStartAsync(start.AddDays(1), Ct));
        Assert.True(await steps.AdvanceToAsync(start.AddDays(31), Ct));
        Assert.Equal(start.AddDays(31), clock.Now);
        Assert.False(await steps.AdvanceToAsync(start.AddDays(30), Ct));
        Assert.Equal(start.AddDays(31), clock.Now);
    }

    private static async Task RunAtAsync(Shop shop, DateTimeOffset instant)
    {
        shop.Platform.Time.SetUtcNow(instant);
        await shop.Get<DueWork>().RunDueAsync(instant, Ct);
    }

    private static Task<List<string>> KindsAsync(Shop shop) =>
        shop.ReadAsync(db => db.SubscriptionEvents.Select(e => e.Kind).ToListAsync(Ct));
}
