using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>
/// Takes over what the provider made of a subscription at the end of its term: a next term, or the end.
/// </summary>
internal sealed class TermEnd(PlatformDbContext db, ICcpClient ccp, TermPrice prices, BusinessClock clock)
{
    /// <summary>Reads the subscription again; answers whether anything had happened to it.</summary>
    public async Task<bool> TakeOverAsync(SubscriptionId id, CancellationToken ct)
    {
        var subscription = await db.Subscriptions.Include(row => row.Batches).SingleAsync(row => row.Id == id, ct);
        var customer = await db.Customers.Where(row => row.CustomerId == subscription.CustomerId)
            .Select(row => row.ProviderCustomerId).SingleAsync(ct);
        var current = await ccp.GetSubscriptionAsync(customer ?? "", subscription.ProviderSubscriptionId, ct);
        // The provider renews within 24 hours of the end: until it has, nothing is known.
        if (current is null
            || (current.Status is "active" or "suspended"
                && current.CommitmentEnd <= subscription.EndDate)) return false;
        if (current.Status is "active" or "suspended") await RenewAsync(subscription, current, ct);
        else await ExpireAsync(subscription, current, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task RenewAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        await prices.ApplyAsync(subscription, ct);
        foreach (var batch in subscription.Batches.Where(row => row.Quantity > 0)) SeatLedger.End(batch);
        (subscription.Quantity, subscription.AutoRenew, subscription.ProviderETag) =
            (current.Quantity, current.AutoRenew, current.ETag);
        // Terms that passed unseen, after a long stop, each leave their event.
        for (var term = NextTerm(
            subscription, plan, subscription.EndDate); ; term = NextTerm(subscription, plan, term.EndsAt))
        {
            (subscription.StartDate, subscription.EndDate, subscription.RenewedAt) =
                (term.StartsAt, term.EndsAt, term.StartsAt);
            SubscriptionHistory.Add(
                db, clock, subscription, SubscriptionEventKinds.Renewed, new HappenedBy(At: term.StartsAt));
            if (term.EndsAt >= current.CommitmentEnd) break;
        }
        (subscription.EndDate, subscription.CancellableUntil) = (current.CommitmentEnd, current.CancellableUntil);
        SeatLedger.TakeOver(db, subscription, plan, current);
    }

    private static BillingPeriod NextTerm(AccountSubscription subscription, Plan plan, DateTimeOffset end) =>
        ChargePeriods.Of(plan).TermAt(subscription.AnchorDate, end);

    private async Task ExpireAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        var isCancelled = current.Status == "deleted";
        subscription.Status = isCancelled ? SubscriptionStatus.Cancelled : SubscriptionStatus.Expired;
        (subscription.EndedAt, subscription.AutoRenew, subscription.ProviderETag) =
            (subscription.EndDate, current.AutoRenew, current.ETag);
        var licence = await db.Licences.SingleAsync(row => row.SubscriptionId == subscription.Id, ct);
        licence.IsActive = false;
        var kind = isCancelled ? SubscriptionEventKinds.Cancelled : SubscriptionEventKinds.Expired;
        SubscriptionHistory.Add(db, clock, subscription, kind, new HappenedBy(At: subscription.EndDate));
    }
}
