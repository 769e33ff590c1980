using System.Net.Http.Json;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Lifecycle;

/// <summary>
/// Random lives against core and sandbox together: 500 subscriptions live side by side on one clock, each by commands
/// of
/// its own, under faults. After each step the two agree on state, seats by batch, windows and scheduled changes; what
/// core accepts the provider never refuses.
/// </summary>
public sealed class LifecycleModelTests
{
    private const int Lives = 500;
    private const int AtOnce = 4;
    private static readonly string[] Faults = ["429", "500", "503", "503-done", "timeout"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What a life does in a step; a number chooses among what can be done.</summary>
    private sealed record Step(int Command, int Choice);

    [Theory]
    [InlineData(20260326, Lives)]
    public async Task Core_and_provider_agree_after_each_step(int seed, int lives)
    {
        await using var world = await LifecycleWorld.OpenAsync(DatabaseEngine.Sqlite, Ct);
        var steps = (from command in Gen.Choose(0, 9) from choice in Gen.Choose(0, 1000) select new Step(command,
            choice))
            .ArrayOf(3).Sample(lives, new Rnd((ulong)seed, (ulong)seed | 1), 10).ToList();
        var ids = await BeginAsync(world, lives);
        // The window is open, has closed, and the term is over.
        TimeSpan[] moves = [TimeSpan.FromHours(30), TimeSpan.FromDays(9), TimeSpan.FromDays(31)];
        foreach (var (round, move) in moves.Index())
        {
            await FaultsAsync(world, 0.1);
            await Parallel.ForEachAsync(
                Enumerable.Range(0, lives), new ParallelOptions { MaxDegreeOfParallelism = AtOnce,
                    CancellationToken = Ct },
                async (life, _) => await LiveAsync(world, ids[life], steps[life][round], $"{seed}/{life}/{round}"));
            await FaultsAsync(world, 0);
            await world.ToAsync(world.Now + move);
            await AgreeAsync(world, $"{seed}/{round}");
        }
        var kinds = await world.ReadAsync(db => db.SubscriptionChanges.GroupBy(row => row.Kind)
            .Select(group => group.Key).ToListAsync(Ct));
        Assert.True(kinds.Count >= 8, $"Only {string.Join(", ", kinds)} happened.");
    }

    // One purchase of all lives: each is an order of one line at the provider.
    private static async Task<List<SubscriptionId>> BeginAsync(LifecycleWorld world, int lives)
    {
        var plans = new[]
        {
            world.Plan("productivity-suite-business", "P1M", "monthly"),
            world.Plan("productivity-suite-business", "P1Y", "annual"),
            world.Plan("quillboard", "P1Y", "monthly"),
        };
        foreach (var part in Enumerable.Range(0, lives).Chunk(50))
        {
            var lines = part.Select(life => new OrderLineRequest(plans[life % plans.Length].Id,
                5 + (life % 4))).ToList();
            await world.AsCustomerAsync<PlaceOrder, Order>(
                use => use.PlaceAsync(new PlaceOrderRequest(world.Account.Id, lines), Ct));
        }
        await world.WorkAsync();
        return await world.ReadAsync(db => db.Subscriptions.OrderBy(row => row.Id).Select(row =>
            row.Id).ToListAsync(Ct));
    }

    private static async Task LiveAsync(LifecycleWorld world, SubscriptionId id, Step step, string life)
    {
        var row = await world.SubscriptionAsync(id);
        SubscriptionChange change;
        try
        {
            change = await world.AsCustomerAsync<ChangeSubscription, SubscriptionChange>(
                use => use.ChangeAsync(RequestOf(world, row, step), Ct));
        }
        catch (DomainRuleException)
        {
            return; // refused from our own knowledge: nothing was sent
        }
        for (var attempt = 0; attempt < 20; attempt++)
            if (await ConfirmAsync(world, change.Id)) break;
        var end = await world.ReadAsync(db => db.SubscriptionChanges.AsNoTracking()
            .SingleAsync(found => found.Id == change.Id, Ct));
        Assert.True(end.Status == SubscriptionChangeStatus.Completed,
            $"{life}: {end.Kind} {end.Status} {end.FailureCode}");
    }

    private static ChangeRequest RequestOf(LifecycleWorld world, AccountSubscription row, Step step) =>
        step.Command switch
    {
        0 or 1 => new ChangeRequest(row.Id, Quantity: row.Quantity + 1 + (step.Choice % 5)),
        2 => new ChangeRequest(row.Id, Quantity: Math.Max(1, row.Quantity - 1 - (step.Choice % row.Quantity))),
        3 when step.Choice % 4 == 0 => new ChangeRequest(row.Id, Cancel: true),
        3 or 4 => new ChangeRequest(row.Id, AutoRenew: !row.AutoRenew),
        5 => new ChangeRequest(row.Id) { Suspend = row.Status != SubscriptionStatus.Suspended },
        6 => new ChangeRequest(row.Id) { NextTerm = new NextTermWish(TargetOf(world, step), 1 + (step.Choice % 9)) },
        7 when row.NextTerm is not null => new ChangeRequest(row.Id) { ClearsNextTerm = true },
        7 => new ChangeRequest(row.Id) { NextTerm = new NextTermWish(Quantity: 1 + (step.Choice % 9)) },
        8 => new ChangeRequest(row.Id) { ExtendsAtEnd = !row.ExtendsAtEnd },
        _ => new ChangeRequest(row.Id)
        {
            PlanId = TargetOf(world, step), Seats = step.Choice % 2 == 0 ? null : 1 + (step.Choice % row.Quantity),
        },
    };

    private static PlanId TargetOf(LifecycleWorld world, Step step) => (step.Choice % 3) switch
    {
        0 => world.Plan("productivity-suite-premium", "P1M", "monthly").Id,
        1 => world.Plan("productivity-suite-premium", "P1Y", "annual").Id,
        _ => world.Plan("productivity-suite-business", "P1Y", "monthly").Id,
    };

    // As the worker would: an answer that was lost is looked up by the next attempt.
    private static async Task<bool> ConfirmAsync(LifecycleWorld world, SubscriptionChangeId id)
    {
        await using var scope = world.Platform.Scopes.ForTenant(
            world.North.TenantId, Core.Tenancy.Actor.System("worker"), world.Customer.CustomerId);
        var handler = scope.ServiceProvider.GetServices<IOutboxHandler>()
            .Single(one => one.Topic == OutboxTopics.ConfirmChange);
        try
        {
            await handler.HandleAsync(id.Value, Ct);
            return true;
        }
        catch (Exception lost) when (lost is Core.Ccp.CcpUnknownOutcomeException or Core.Ccp.CcpUnavailableException)
        {
            return false;
        }
    }

    private static async Task AgreeAsync(LifecycleWorld world, string where)
    {
        var ours = await world.ReadAsync(db => db.Subscriptions.AsNoTracking().Include(row => row.Batches)
            .ToListAsync(Ct));
        var plans = await world.ReadAsync(db => db.Plans.AsNoTracking().ToDictionaryAsync(row => row.Id, Ct));
        var customer = await world.ReadAsync(db => db.Customers.Select(row => row.ProviderCustomerId).SingleAsync(Ct));
        var theirs = (await world.Ccp.ListSubscriptionsAsync(customer ?? "", Ct)).ToDictionary(row => row.Id);
        Assert.Equal(theirs.Count, ours.Count);
        foreach (var row in ours)
        {
            var there = theirs[row.ProviderSubscriptionId];
            var next = row.NextTerm?.PlanId is { } id ? plans[id].ProviderOfferId : null;
            var differences = Differences.Of(row, plans[row.PlanId], next, there);
            var telling = there.HasEnded ? differences.Names.Where(name =>
                name.StartsWith("status", StringComparison.Ordinal))
                : differences.Names;
            Assert.True(!telling.Any(), $"{where} {row.Id}: {differences.Words}");
        }
    }

    private static async Task FaultsAsync(LifecycleWorld world, double rate)
    {
        using var control = new HttpClient { BaseAddress = world.Control };
        using var answer = await control.PostAsJsonAsync("/_sim/faults", new { rate, kinds = Faults }, Ct);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
