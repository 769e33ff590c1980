using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>What a customer must have, or must not have had, to buy a plan.</summary>
public sealed class PurchaseRules(PlatformDbContext db)
{
    internal async Task CheckAsync(Customer customer, IReadOnlyList<OfferedPlan> plans, CancellationToken ct)
    {
        foreach (var trial in plans.Where(plan => plan.IsTrial).GroupBy(plan => plan.PlanId))
            if (trial.Skip(1).Any() || await HasHadAsync(customer, trial.Key, ct))
                throw new DomainRuleException(OrderRefusals.TrialUsed, "A trial can be had once.");
        var ordered = plans.Select(plan => plan.ServiceId).ToHashSet();
        foreach (var slug in plans.Select(plan => plan.AddOnOf).OfType<string>().Distinct(StringComparer.Ordinal))
            await CheckBaseAsync(customer, slug, ordered, ct);
    }

    // Refused and cancelled lines gave nothing to try.
    private Task<bool> HasHadAsync(Customer customer, PlanId plan, CancellationToken ct) =>
        db.OrderLines.AnyAsync(line =>
        line.CustomerId == customer.CustomerId && line.PlanId == plan
        && line.Status != OrderLineStatus.Failed && line.Status != OrderLineStatus.Cancelled, ct);

    private async Task CheckBaseAsync(Customer customer, string slug, HashSet<ServiceId> ordered, CancellationToken ct)
    {
        var needed = await db.Services.Where(service => service.Slug == slug).Select(service => service.Id)
            .ToListAsync(ct);
        if (needed.Exists(ordered.Contains)) return;
        var has = await db.Subscriptions.AnyAsync(row => row.CustomerId == customer.CustomerId
            && needed.Contains(row.ServiceId) && row.Status == SubscriptionStatus.Active, ct);
        if (!has)
            throw new DomainRuleException(OrderRefusals.AddOnNeedsBase, "The add-on needs its base service first.");
    }
}
