using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// The subscriptions that a document's usage is of, with words and rates; what was looked up is kept for the document.
/// </summary>
internal sealed class UsageScenes
{
    private readonly Dictionary<SubscriptionId, Known?> known = [];

    /// <summary>Looks up what lines name and was not looked up before.</summary>
    public async Task LearnAsync(PlatformDbContext db, IReadOnlyList<CostLine> lines, CancellationToken ct)
    {
        var ids = lines.Select(line => line.SubscriptionId).OfType<SubscriptionId>()
            .Where(id => !known.ContainsKey(id)).Distinct().ToList();
        if (ids.Count == 0) return;
        var rows = await (
            from subscription in db.Subscriptions.AsNoTracking()
            join plan in db.Plans on subscription.PlanId equals plan.Id
            join service in db.Services on plan.ServiceId equals service.Id
            where ids.Contains(subscription.Id)
            select new { subscription, plan, service.ServiceName }).ToListAsync(ct);
        var orders = rows.Select(row => row.subscription.OrderId).OfType<OrderId>().Distinct().ToList();
        var references = await db.Orders.AsNoTracking().Where(row => orders.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.PurchaseOrderNumber, ct);
        var steps = (await db.SubscriptionEvents.AsNoTracking()
            .Where(row => ids.Contains(row.SubscriptionId) && row.UnitRate != null).OrderBy(row => row.At)
            .ThenBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.SubscriptionId);
        var plans = rows.Select(row => row.plan.Id).Distinct().ToList();
        var prices = (await db.BuyingPrices.AsNoTracking().Where(row => plans.Contains(row.PlanId))
            .OrderBy(row => row.DateCreated).ToListAsync(ct)).ToLookup(row => (row.BuyerTenantId, row.PlanId));
        foreach (var id in ids) known[id] = null;
        foreach (var row in rows)
        {
            var subscription = row.subscription;
            known[subscription.Id] = new Known(
                subscription, $"{row.ServiceName}, {row.plan.Name}",
                subscription.OrderId is { } order ? references.GetValueOrDefault(order) : null,
                [.. steps[subscription.Id]], [.. prices[(subscription.TenantId, row.plan.Id)]]);
        }
    }

    /// <summary>The subscription of a line as it was priced on a day; null where it has no rate.</summary>
    public UsageScene? Find(CostLine line, DateTimeOffset day)
    {
        if (line.SubscriptionId is not { } id || known.GetValueOrDefault(id) is not { } found) return null;
        var (subscription, until) = (found.Subscription, day.AddDays(1));
        var rate = found.Steps.LastOrDefault(step => step.At < until)?.UnitRate ?? subscription.UnitRate;
        if (rate is not { } unit) return null;
        // A rate of before goes with the buying price of before.
        var price = unit == subscription.UnitRate
            ? subscription.BuyingPriceId
            : found.Prices.LastOrDefault(row => row.DateCreated < until)?.Id ?? subscription.BuyingPriceId;
        return new UsageScene(subscription, found.Description, found.PurchaseOrderNumber, unit, price);
    }

    private sealed record Known(
        AccountSubscription Subscription, string Description, string? PurchaseOrderNumber,
        IReadOnlyList<SubscriptionEvent> Steps, IReadOnlyList<BuyingPrice> Prices);
}

/// <summary>A subscription as its usage of a day is charged.</summary>
internal sealed record UsageScene(
    AccountSubscription Subscription, string Description, string? PurchaseOrderNumber, decimal Rate,
    BuyingPriceId BuyingPrice);
