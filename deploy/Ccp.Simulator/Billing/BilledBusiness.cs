using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>What of a partner, or of all, was running in a month, with all that its lines are made of.</summary>
internal sealed class BilledBusiness
{
    private static readonly Dictionary<DateOnly, decimal> NoUsage = [];

    private readonly Dictionary<string, Dictionary<DateOnly, decimal>> _usage;

    private BilledBusiness(
        IReadOnlyList<BilledSubscription> subscriptions, Dictionary<string, Dictionary<DateOnly, decimal>> usage) =>
        (Subscriptions, _usage) = (subscriptions, usage);

    public IReadOnlyList<BilledSubscription> Subscriptions { get; }

    /// <summary>Usage that was stated for the month; empty where it is made up.</summary>
    public IReadOnlyDictionary<DateOnly, decimal> UsageOf(BilledSubscription billed) =>
        _usage.GetValueOrDefault(billed.Subscription.Id, NoUsage);

    public static async Task<BilledBusiness> LoadAsync(
        SimulatorDb db, string? partnerId, DateOnly month, CancellationToken ct)
    {
        var (from, until) = (month.AtMidnight(), month.AddMonths(1).AtMidnight());
        var running = db.Subscriptions.AsNoTracking()
            .Where(s => s.StartedAt < until && (s.EndedAt == null || s.EndedAt >= from));
        var customers = await db.Customers.AsNoTracking().Where(c => partnerId == null || c.PartnerId == partnerId)
            .ToDictionaryAsync(c => c.Id, StringComparer.Ordinal, ct);
        var subscriptions = await running.OrderBy(s => s.Seq).ToListAsync(ct);
        var history = (await db.History.AsNoTracking().Where(h => running.Any(s => s.Id == h.SubscriptionId))
            .OrderBy(h => h.Seq).ToListAsync(ct)).ToLookup(h => h.SubscriptionId, StringComparer.Ordinal);
        var orders = await db.Orders.AsNoTracking().Where(o => running.Any(s => s.OrderId == o.Id))
            .ToDictionaryAsync(o => o.Id, StringComparer.Ordinal, ct);
        var end = month.AddMonths(1);
        var usage = (await db.UsageReadings.AsNoTracking().Where(r => r.Day >= month && r.Day < end).ToListAsync(ct))
            .GroupBy(r => r.SubscriptionId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToDictionary(r => r.Day, r => r.Quantity), StringComparer.Ordinal);
        return new BilledBusiness(
            [.. from s in subscriptions
                where customers.ContainsKey(s.CustomerId)
                select new BilledSubscription(
                    customers[s.CustomerId], orders.GetValueOrDefault(s.OrderId), s, [.. history[s.Id]])],
            usage);
    }
}
