using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Leaving;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Crayon.Testing.Platform;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Tenancy;

/// <summary>What a tenant leaves behind: nothing that goes on, and all that was.</summary>
public sealed class LeavingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_25_Work_of_a_tenant_that_has_left_is_stopped_even_when_it_is_replayed(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await LeaveAsync(shop);
        await shop.WorkAsync(Ct);
        var stopped = await shop.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(Ct));
        Assert.Equal(
            (OutboxTopics.ArrangeCustomer, OutboxState.Dead, "tenant-left", 1),
            (stopped.Topic, stopped.State, stopped.LastError, stopped.Attempts));

        await using (var scope = shop.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:ops", ActorKind.Staff)))
            await scope.ServiceProvider.GetRequiredService<DeadLetters>().ReplayAsync(stopped.Id, "by mistake", Ct);
        await shop.WorkAsync(Ct);
        Assert.Equal(OutboxState.Dead, (await shop.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(Ct))).State);
        Assert.Empty(shop.Ccp.Calls);
    }

    [Theory, EachEngine]
    public async Task ISO_25_The_job_that_ends_terms_does_nothing_for_a_tenant_that_has_left(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.OrderAsync(3, ct: Ct);
        await shop.WorkAsync(Ct);
        var (job, later) = (
            shop.Get<IEnumerable<IDueWork>>().OfType<TermEnds>().Single(), shop.Platform.Time.GetUtcNow().AddDays(40));
        Assert.True(await job.IsDueAsync(later, Ct));

        await LeaveAsync(shop);
        var calls = shop.Ccp.Calls.Count;
        Assert.False(await job.IsDueAsync(later, Ct));
        Assert.Null(await job.NextAsync(shop.Platform.Time.GetUtcNow(), later, Ct));
        Assert.Equal(0, await job.RunAsync(later, Ct));
        Assert.Equal(calls, shop.Ccp.Calls.Count);
    }

    [Theory, EachEngine]
    public async Task What_stands_against_leaving_is_told_until_it_has_ended(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        Assert.Empty(await AgainstAsync(shop));
        var order = await shop.OrderAsync(3, ct: Ct);
        Assert.Equal([$"open-orders 1 {order.Number}"], await AgainstAsync(shop));

        await shop.WorkAsync(Ct);
        var running = await shop.ReadAsync(db => db.Subscriptions.AsNoTracking().SingleAsync(Ct));
        Assert.Equal([$"running-subscriptions 1 {running.Id}"], await AgainstAsync(shop));

        var below = Rows.ATenant("below");
        var change = new SubscriptionChange
        {
            TenantId = running.TenantId, CustomerId = running.CustomerId, SubscriptionId = running.Id,
            Kind = SubscriptionChangeKind.Cancel, FromQuantity = 3, ToQuantity = 0, NetMinor = 0, Currency = "EUR",
            AcceptedAt = shop.Platform.Time.GetUtcNow(),
        };
        await shop.ReadAsync(async db =>
        {
            db.SubscriptionChanges.Add(change);
            db.Tenants.Add(below);
            db.Entry(below).Property(row => row.ParentId).CurrentValue = shop.North.TenantId;
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal(
            [$"changes-under-way 1 {change.Id}", $"running-subscriptions 1 {running.Id}", "tenants-below 1 below"],
            await AgainstAsync(shop));

        await shop.ReadAsync(EndAllAsync);
        Assert.Empty(await AgainstAsync(shop));
    }

    [Theory, EachEngine]
    public async Task Nothing_of_a_tenant_that_has_not_left_is_ended(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        foreach (var end in (Func<PlatformDbContext, Task>[])
        [
            db => TenantExit.StopWorkAsync(db, shop.North.TenantId, shop.Platform.Time, Ct),
            db => TenantExit.FreeNamesAsync(db, shop.North.TenantId, shop.Platform.Time, Ct),
        ])
            await Assert.ThrowsAsync<InvalidOperationException>(() => shop.ReadAsync(async db =>
            {
                await end(db);
                return true;
            }));
        Assert.Equal(OutboxState.Ready, (await shop.ReadAsync(db => db.Outbox.AsNoTracking().SingleAsync(Ct))).State);
    }

    [Fact]
    public void Whatever_is_tried_a_tenant_that_has_left_never_comes_back()
    {
        var wishes = ArbMap.Default.ArbFor<TenantState>().Generator.ListOf();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(wishes.ToArbitrary(), states =>
        {
            var (tenant, hasLeft) = (Rows.ATenant("north"), false);
            return states.All(state =>
            {
                var before = tenant.State;
                Try(tenant, state);
                var held = (!hasLeft || tenant.State.HasLeft())
                    && (before != TenantState.Deleted || tenant.State == TenantState.Deleted);
                hasLeft |= tenant.State.HasLeft();
                return held;
            });
        }));
    }

    private static async Task<int> EndAllAsync(PlatformDbContext db)
    {
        var (row, change) = (await db.Subscriptions.SingleAsync(Ct), await db.SubscriptionChanges.SingleAsync(Ct));
        (row.Status, change.Status) = (SubscriptionStatus.Cancelled, SubscriptionChangeStatus.Completed);
        var tenant = await db.Tenants.SingleAsync(one => one.Slug == "below", Ct);
        tenant.MoveTo(TenantState.Provisioning);
        tenant.MoveTo(TenantState.Deleted);
        return await db.SaveChangesAsync(Ct);
    }

    private static void Try(Tenant tenant, TenantState next)
    {
        try
        {
            tenant.MoveTo(next);
        }
        catch (DomainRuleException)
        {
            // Refused: the tenant stays where it was.
        }
    }

    private static async Task LeaveAsync(Shop shop)
    {
        await shop.ReadAsync(async db =>
        {
            (await db.Tenants.SingleAsync(row => row.TenantId == shop.North.TenantId, Ct))
                .MoveTo(TenantState.Offboarding);
            return await db.SaveChangesAsync(Ct);
        });
        shop.Platform.Time.Advance(TimeSpan.FromSeconds(2));
    }

    private static async Task<IEnumerable<string>> AgainstAsync(Shop shop) =>
        (await shop.ReadAsync(db => OpenBusiness.FindAsync(db, shop.North.TenantId, Ct)))
        .Select(one => FormattableString.Invariant($"{one.What} {one.Count} {string.Join(' ', one.Examples)}"));
}
