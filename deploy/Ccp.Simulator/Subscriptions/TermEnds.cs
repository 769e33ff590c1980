using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Renews, extends or expires what has reached the end of its term.</summary>
internal sealed class TermEnds(NextTermPlanner planner, ExtendedTerm extension, RenewalQueue queue)
{
    public async Task<DateTimeOffset?> NextAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        var delay = queue.Delay;
        var renewal = await FirstEndAsync(Renewing(db, upTo - delay), ct) + delay;
        var end = await FirstEndAsync(Ending(db, upTo), ct);
        return renewal is null || end < renewal ? end : renewal;
    }

    /// <summary>Processes all term ends up to and including the instant, oldest first, and saves them.</summary>
    public async Task ProcessAsync(SimulatorDb db, DateTimeOffset upTo, CancellationToken ct)
    {
        while (await NextAsync(db, upTo, ct) is { } due)
        {
            foreach (var subscription in await DueAsync(db, due, ct))
            {
                // A base that expired a moment ago has taken its add-ons with it.
                if (subscription.IsRunning)
                    await EndTermAsync(db, subscription, ct);
            }
            await db.SaveChangesAsync(ct);
        }
    }

    // Ends come before renewals, so that no add-on is renewed in the moment in which its base ends; add-ons come before
    // bases, whose seats must not fall below theirs.
    private async Task<List<Subscription>> DueAsync(SimulatorDb db, DateTimeOffset due, CancellationToken ct)
    {
        var ending = await Ending(db, due).OrderBy(s => s.TermEnd).ThenBy(s => s.Seq).ToListAsync(ct);
        var renewing = await Renewing(db, due - queue.Delay).OrderBy(s => s.TermEnd)
            .ThenBy(s => s.ParentSubscriptionId == null).ThenBy(s => s.Seq).ToListAsync(ct);
        return [.. ending, .. renewing];
    }

    private static IQueryable<Subscription> Ending(SimulatorDb db, DateTimeOffset upTo) =>
        db.Subscriptions.Where(s => s.IsRunning && !s.AutoRenew && s.TermEnd <= upTo);

    private static IQueryable<Subscription> Renewing(SimulatorDb db, DateTimeOffset upTo) =>
        db.Subscriptions.Where(s => s.IsRunning && s.AutoRenew && s.TermEnd <= upTo);

    private static async Task<DateTimeOffset?> FirstEndAsync(IQueryable<Subscription> query, CancellationToken ct) =>
        await query.OrderBy(s => s.TermEnd).Select(s => (DateTimeOffset?)s.TermEnd).FirstOrDefaultAsync(ct);

    private async Task EndTermAsync(SimulatorDb db, Subscription subscription, CancellationToken ct)
    {
        var at = subscription.TermEnd;
        if (subscription.AutoRenew && await planner.PlanAsync(db, subscription, ct) is { } plan)
        {
            db.History.Add(subscription.Renew(at, plan));
            return;
        }
        if (subscription.IsExtended || ExtendedTerm.Applies(subscription))
        {
            db.History.Add(subscription.Extend(at, extension.MonthlyPrice(subscription, at.UtcDay())));
            return;
        }
        db.History.Add(subscription.Expire(at));
        foreach (var addOn in (await Family.OfAsync(db, subscription, ct)).AddOns)
            db.History.Add(addOn.Expire(at));
    }
}
