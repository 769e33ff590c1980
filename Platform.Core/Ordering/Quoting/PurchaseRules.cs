using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>What a customer must have, or must not have had, to buy a plan.</summary>
public sealed class PurchaseRules(PlatformDbContext db)
{
    internal async Task CheckAsync(
        Account account, IReadOnlyList<PricedOrderLine> lines, OrderId? itself, CancellationToken ct)
    {
        foreach (var trial in lines.Select(line => line.Plan).Where(plan => plan.IsTrial)
            .GroupBy(plan => plan.PlanId))
            if (trial.Skip(1).Any() || await HasHadAsync(account.CustomerId, trial.Key, itself, ct))
                throw new DomainRuleException(OrderRefusals.TrialUsed, "A trial can be had once.");
        foreach (var line in lines)
            if (line.Plan.AddOnOf is { } slug) await CheckBaseAsync(account, line, slug, lines, ct);
    }

    // Refused and cancelled lines gave nothing to try.
    private Task<bool> HasHadAsync(CustomerId customer, PlanId plan, OrderId? itself, CancellationToken ct) =>
        db.OrderLines.AnyAsync(line => line.CustomerId == customer && line.PlanId == plan && line.OrderId != itself
            && line.Status != OrderLineStatus.Failed && line.Status != OrderLineStatus.Cancelled, ct);

    private async Task CheckBaseAsync(
        Account account, PricedOrderLine addOn, string slug, IReadOnlyList<PricedOrderLine> lines,
        CancellationToken ct)
    {
        var needed = await db.Services.Where(service => service.Slug == slug).Select(service => service.Id)
            .ToListAsync(ct);
        var seats = lines.Where(line => needed.Contains(line.Plan.ServiceId)).Select(line => (int?)line.Quantity).Max()
            ?? await BaseOf(db, account, slug).Select(row => (int?)row.Quantity).FirstOrDefaultAsync(ct)
            ?? throw new DomainRuleException(OrderRefusals.AddOnNeedsBase, "The add-on needs its base service first.");
        if (addOn.Quantity > seats)
            throw new DomainRuleException(
                ChangeRefusals.AddOnSeats, "An add-on cannot have more seats than its base service.");
    }

    /// <summary>
    /// The running subscriptions that an add-on of an account can belong to: the account's own come first, of them the
    /// one with most seats.
    /// </summary>
    internal static IQueryable<AccountSubscription> BaseOf(PlatformDbContext db, Account account, string slug) =>
        BaseOf(db, (account.CustomerId, account.Id), slug);

    internal static IQueryable<AccountSubscription> BaseOf(
        PlatformDbContext db, (CustomerId Customer, AccountId Account) buyer, string slug) => db.Subscriptions
        .Where(row => row.CustomerId == buyer.Customer && row.Status == SubscriptionStatus.Active)
        .Join(db.Services.Where(service => service.Slug == slug), row => row.ServiceId, service => service.Id,
            (row, _) => row)
        .OrderBy(row => row.AccountId != buyer.Account).ThenByDescending(row => row.Quantity).ThenBy(row => row.Id);
}
