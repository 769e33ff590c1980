using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>Adds up what runs and what is on its way, at retail prices or at wholesale ones.</summary>
internal sealed class OpenCommitments(
    PlatformDbContext db, DateTimeOffset now, Dictionary<BuyingPriceId, long>? wholesale)
{
    /// <summary>What a tenant's customers, or one of them, are bound to pay, minor units.</summary>
    public async Task<long> SumAsync(
        (TenantId Tenant, CustomerId? Customer) owner, OrderId? itself, CancellationToken ct)
    {
        var (tenant, customer) = owner;
        var running = await db.Subscriptions.AsNoTracking().Where(SubscriptionTransitions.IsRunning)
            .Where(row => row.TenantId == tenant && (customer == null || row.CustomerId == customer)).ToListAsync(ct);
        var coming = await ComingAsync(tenant, customer, itself, ct);
        var plans = await PlansAsync(
            [.. running.Select(row => row.PlanId), .. coming.Select(line => line.PlanId)], ct);
        return running.Sum(row => Commitment.OfRunning(
                row, plans[row.PlanId], PriceOf(row.BuyingPriceId, row.UnitPriceMinor), now))
            + coming.Sum(line => Commitment.OfTerm(
                plans[line.PlanId], line.Quantity, PriceOf(line.BuyingPriceId, line.UnitPriceMinor)));
    }

    /// <summary>What a request would add, minor units.</summary>
    public async Task<long> AskedAsync(CreditRequest request, CancellationToken ct)
    {
        var plans = await PlansAsync([.. request.Lines.Select(line => line.Plan)], ct);
        return request.Lines.Sum(line => PriceOf(line) is var price
            && line.Periods is { } periods
                ? checked(price * line.Quantity * periods)
                : Commitment.OfTerm(plans[line.Plan], line.Quantity, price));
    }

    private long PriceOf(CreditLine line) => wholesale is null ? line.UnitPriceMinor
        : line.WholesaleMinor ?? (line.Buying is { } buying ? wholesale.GetValueOrDefault(buying) : 0);

    private long PriceOf(BuyingPriceId buying, long retail) =>
        wholesale is null ? retail : wholesale.GetValueOrDefault(buying);

    // Accepted and not yet a subscription.
    private Task<List<OrderLine>> ComingAsync(
        TenantId tenant, CustomerId? customer, OrderId? itself, CancellationToken ct)
    {
        var orders = db.Orders.Where(row => row.Id != itself && row.TenantId == tenant
            && (customer == null || row.CustomerId == customer)
            && (row.Status == OrderStatus.Approved || row.Status == OrderStatus.Submitted
                || row.Status == OrderStatus.Provisioning || row.Status == OrderStatus.Unknown
                || row.Status == OrderStatus.Scheduled));
        return db.OrderLines.AsNoTracking()
            .Where(line => line.SubscriptionId == null && line.Status != OrderLineStatus.Failed
                && line.Status != OrderLineStatus.Cancelled)
            .Join(orders, line => line.OrderId, order => order.Id, (line, _) => line).ToListAsync(ct);
    }

    private Task<Dictionary<PlanId, Plan>> PlansAsync(IReadOnlyList<PlanId> named, CancellationToken ct)
    {
        var ids = named.Distinct().ToList();
        return db.Plans.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
    }
}
