using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tests.Ordering;
using Crayon.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Outbox;

/// <summary>
/// Whatever the provider answers and wherever the process dies, an accepted order ends, and took effect at most once.
/// </summary>
public sealed class KillModelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task An_order_ends_and_is_at_the_provider_exactly_once(DatabaseEngine engine)
    {
        var killer = new KillSwitch();
        await using var shop = await Shop.OpenAsync(
            engine, Ct, services => services.AddSingleton<IInterceptor>(killer));
        shop.Ccp.BeforeCall = killer.Step;
        await shop.WorkAsync(Ct);
        var fates = Gen.Elements(Fate.Done, Fate.Lost, Fate.Dropped, Fate.Busy, Fate.Refused).ListOf();
        var deaths = Gen.Choose(1, 40).ListOf();
        var stories = fates.SelectMany(f => deaths.Select(d => (Fates: f.Take(6).ToList(), Deaths: d.Take(5).ToList())))
            .ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(stories, story => Run(shop, killer, story)));
        // A model in which nobody dies would prove nothing.
        Assert.InRange(killer.Deaths, 10, int.MaxValue);
    }

    private static bool Run(Shop shop, KillSwitch killer, (List<Fate> Fates, List<int> Deaths) story) =>
        RunAsync(shop, killer, story).GetAwaiter().GetResult();

    private static async Task<bool> RunAsync(Shop shop, KillSwitch killer, (List<Fate> Fates, List<int> Deaths) story)
    {
        var placed = await shop.OrderAsync(2, ct: Ct);
        shop.Ccp.Script.Clear();
        foreach (var fate in story.Fates) shop.Ccp.Script.Enqueue(fate);
        foreach (var death in story.Deaths) await LiveAndDieAsync(shop, killer, death);
        await shop.WorkAsync(Ct);

        var order = await shop.ReadAsync(db => db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == placed.Id, Ct));
        var there = shop.Ccp.Orders.Values.Count(o => o.AlternateId == placed.Number);
        var subscriptions = await shop.ReadAsync(db => db.Subscriptions.CountAsync(s => s.OrderId == placed.Id, Ct));
        var expected = order.Status switch
        {
            OrderStatus.Completed => 1,
            OrderStatus.Failed when order.FailureReason is not null => 0,
            _ => throw new Xunit.Sdk.XunitException($"The order ended as {order.Status}."),
        };
        return (there, subscriptions) == (expected, expected);
    }

    // What a killed process holds is left as it is; its leases run out.
    private static async Task LiveAndDieAsync(Shop shop, KillSwitch killer, int steps)
    {
        killer.DieAfter(steps);
        try
        {
            await shop.WorkAsync(Ct, rounds: 3);
        }
        catch (Exception) when (killer.IsDead)
        {
            // Died in the middle.
        }
        killer.Restart();
        shop.Get<IWorkQueue>().Drain();
        shop.Platform.Time.Advance(TimeSpan.FromSeconds(31));
    }
}
