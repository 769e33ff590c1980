using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Outbox;

public sealed class OutboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task Of_many_relays_one_gets_a_message(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var taken = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.Get<OutboxRelay>().RunOnceAsync(Ct))));
        Assert.Equal(1, taken.Sum());
        Assert.Single(shop.Get<IWorkQueue>().Drain());
    }

    [Theory, EachEngine]
    public async Task A_doubled_item_is_worked_on_once(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.Get<OutboxRelay>().RunOnceAsync(Ct);
        var item = Assert.Single(shop.Get<IWorkQueue>().Drain());
        var worked = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.Get<OutboxConsumer>().ConsumeAsync(item, Ct))));
        Assert.Single(worked, done => done);
        Assert.Single(shop.Ccp.Customers);
    }

    [Theory, EachEngine]
    public async Task A_lease_that_ran_out_is_taken_over_and_the_late_one_changes_nothing(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        await shop.Get<OutboxRelay>().RunOnceAsync(Ct);
        var late = Assert.Single(shop.Get<IWorkQueue>().Drain());
        Assert.Equal(0, await shop.Get<OutboxRelay>().RunOnceAsync(Ct));
        shop.Platform.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, await shop.Get<OutboxRelay>().RunOnceAsync(Ct));
        Assert.False(await shop.Get<OutboxConsumer>().ConsumeAsync(late, Ct));
        Assert.Empty(shop.Ccp.Calls);
        Assert.True(await shop.Get<OutboxConsumer>().ConsumeAsync(Assert.Single(shop.Get<IWorkQueue>().Drain()), Ct));
        Assert.Equal(OutboxState.Done, (await shop.ReadAsync(db => db.Outbox.SingleAsync(Ct))).State);
    }

    [Theory, EachEngine]
    public async Task What_a_stop_leaves_unhanded_is_given_back(DatabaseEngine engine)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        await using var shop = await Shop.OpenAsync(
            engine, Ct, services => services.AddSingleton<IWorkQueue>(new StoppingQueue(stop)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => shop.Get<OutboxRelay>().RunOnceAsync(stop.Token));
        Assert.Equal(OutboxState.Ready, (await shop.ReadAsync(db => db.Outbox.SingleAsync(Ct))).State);
    }

    [Theory, EachEngine]
    public async Task What_keeps_failing_becomes_a_dead_letter_and_can_be_replayed(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(
            engine, Ct, services => services.AddSingleton(new OutboxOptions { MaxAttempts = 3 }));
        for (var i = 0; i < 3; i++) shop.Ccp.Script.Enqueue(Fate.Busy);
        await shop.WorkAsync(Ct);
        await using (var scope = shop.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:ops", ActorKind.Staff)))
        {
            var letters = scope.ServiceProvider.GetRequiredService<DeadLetters>();
            var dead = Assert.Single(await letters.ListAsync(null, 50, Ct));
            Assert.Equal((3, "provider-unavailable"), (dead.Attempts, dead.LastError));
            var ready = await letters.ReplayAsync(dead.Id, "the supplier is back", Ct);
            Assert.Equal((OutboxState.Ready, 0), (ready?.State, ready?.Attempts));
            Assert.Equal(
                DeadLetters.NotDead,
                (await Assert.ThrowsAsync<DomainRuleException>(() => letters.ReplayAsync(dead.Id, null, Ct))).Code);
            Assert.Null(await letters.ReplayAsync(Guid.CreateVersion7(), null, Ct));
        }
        await shop.WorkAsync(Ct);
        Assert.Single(shop.Ccp.Customers);
        var audit = await shop.ReadAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "outbox.replayed", Ct));
        Assert.Equal((shop.North.TenantId, "the supplier is back"), (audit.TenantId, audit.Reason));
    }

    [Theory, EachEngine]
    public async Task Staff_can_give_up_what_waits_and_nothing_else(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var message = await shop.ReadAsync(db => db.Outbox.FirstAsync(Ct));
        await using var scope = shop.Platform.Scopes.ForPlatform(
            PlatformUse.Staff, new Actor("user:ops", ActorKind.Staff));
        var letters = scope.ServiceProvider.GetRequiredService<DeadLetters>();
        Assert.Equal(OutboxState.Dead, (await letters.GiveUpAsync(message.Id, "ordered by phone", Ct))?.State);
        Assert.Equal(message.Id, Assert.Single(await letters.ListAsync(null, 50, Ct)).Id);
        Assert.Equal(
            DeadLetters.NotWaiting,
            (await Assert.ThrowsAsync<DomainRuleException>(() => letters.GiveUpAsync(message.Id, null, Ct))).Code);
        Assert.Null(await letters.GiveUpAsync(Guid.CreateVersion7(), null, Ct));
        Assert.Equal(
            "ordered by phone",
            (await shop.ReadAsync(db => db.AuditEvents.SingleAsync(e => e.Action == "outbox.given-up", Ct))).Reason);
    }

    [Theory, EachEngine]
    public async Task The_bell_rings_after_the_commit_and_not_before(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine, Ct);
        var signal = shop.Get<OutboxSignal>();
        await signal.WaitAsync(TimeSpan.Zero, Ct); // the customer's own
        await using var scope = shop.Platform.Scopes.ForTenant(shop.North.TenantId, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        OutboxPost.Add(
            db, shop.Platform.Time, OutboxTopics.ArrangeCustomer, shop.Customer, shop.Customer.CustomerId.Value);
        await db.SaveChangesAsync(Ct);
        Assert.False(await HasRungAsync(signal));
        await transaction.CommitAsync(Ct);
        Assert.True(await HasRungAsync(signal));
    }

    private static Task<bool> HasRungAsync(OutboxSignal signal) => signal.WaitAsync(TimeSpan.Zero, Ct);

    /// <summary>A full queue: the stop comes while the relay waits for room.</summary>
    private sealed class StoppingQueue(CancellationTokenSource stop) : IWorkQueue
    {
        public async ValueTask PublishAsync(WorkItem item, CancellationToken ct)
        {
            await stop.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }

        public Task ConsumeAsync(int atOnce, Func<WorkItem, Task> work, CancellationToken stop) => Task.CompletedTask;

        public IReadOnlyList<WorkItem> Drain() => [];
    }
}
