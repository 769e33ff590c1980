using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Renews or expires what has reached the end of its term.</summary>
internal sealed class TermEnds(PriceBook prices)
{
    public async Task<DateTimeOffset?> NextAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct) =>
        await Due(db, upTo).OrderBy(s => s.TermEnd).Select(s => (DateTimeOffset?)s.TermEnd).FirstOrDefaultAsync(ct);

    /// <summary>Processes all term ends up to and including the instant, oldest first, and saves them.</summary>
    public async Task ProcessAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        while (await NextAsync(db, upTo, ct) is { } due)
        {
            foreach (var subscription in await Due(db, due).OrderBy(s => s.Seq).ToListAsync(ct))
            {
                // A base that expired a moment ago has taken its add-ons with it.
                if (subscription.IsRunning)
                    await EndTermAsync(db, subscription, due, ct);
            }
            await db.SaveChangesAsync(ct);
        }
    }

    private static IQueryable<Subscription> Due(SimulatorDb db, DateTimeOffset upTo) =>
        db.Subscriptions.Where(s => s.IsRunning && s.TermEnd <= upTo);

    private async Task EndTermAsync(SimulatorDb db, Subscription subscription, DateTimeOffset at, CancellationToken ct)
    {
        if (subscription.AutoRenew)
        {
            // A plan that has left the price sheet is no longer sold, but what runs keeps its last price.
            var price = prices.PriceOn(subscription.OfferId, at.UtcDay())?.UnitPrice ?? subscription.UnitPrice;
            db.History.Add(subscription.Renew(at, price));
            return;
        }
        db.History.Add(subscription.Expire(at));
        var addOns = await db.Subscriptions
            .Where(s => s.ParentSubscriptionId == subscription.Id && s.IsRunning).ToListAsync(ct);
        foreach (var addOn in addOns)
            db.History.Add(addOn.Expire(at));
    }
}
