using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>
/// Takes over what the provider made of a subscription at the end of its term: a next term, a month more, or the end.
/// </summary>
internal sealed class TermEnd(
    PlatformDbContext db, ICcpClient ccp, TermPrice prices, ProviderTruth truth, FamilyNews family,
    ChargeLedger ledger, BusinessClock clock)
{
    /// <summary>Reads the subscription again; answers whether anything had happened to it.</summary>
    public async Task<bool> TakeOverAsync(SubscriptionId id, CancellationToken ct)
    {
        var subscription = await db.Subscriptions.Include(row => row.Batches).SingleAsync(row => row.Id == id, ct);
        var customer = await db.Customers.Where(row => row.CustomerId == subscription.CustomerId)
            .Select(row => row.ProviderCustomerId).SingleAsync(ct);
        var current = await ccp.GetSubscriptionAsync(customer ?? "", subscription.ProviderSubscriptionId, ct);
        // The provider renews within 24 hours of the end: until it has, nothing is known.
        if (current is null || !HasPassed(subscription, current)) return false;
        await ApplyAsync(subscription, current, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    // Whether the provider has ended the term that we know.
    private static bool HasPassed(AccountSubscription subscription, CcpSubscription current) =>
        current.HasEnded || current.CommitmentEnd > subscription.EndDate;

    private async Task ApplyAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        // What the term that passes still owes is owed at its own price.
        await ledger.CatchUpAsync(subscription, current.EndedAt ?? subscription.EndDate, ct);
        if (current.HasEnded) await ExpireAsync(subscription, current, ct);
        else if (current.Status == ProviderStatuses.Extended) await ExtendAsync(subscription, current, ct);
        else await RenewAsync(subscription, current, ct);
    }

    private async Task RenewAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        var kind = plan.IsTrial ? SubscriptionEventKinds.Converted : SubscriptionEventKinds.Renewed;
        plan = await PlanOfAsync(plan, current, ct);
        (subscription.PlanId, subscription.ServiceId) = (plan.Id, plan.ServiceId);
        await prices.ApplyAsync(subscription, ct);
        var frame = NextTermLine.FrameOf(subscription, subscription.NextTerm, plan.Term);
        await BeginAsync(subscription, current, plan, (frame, plan.Term, kind), ct);
        await truth.UpdateLicenceAsync(subscription, ct);
    }

    private async Task ExtendAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        await prices.ApplyExtensionAsync(subscription, plan, ct);
        subscription.MoveTo(SubscriptionStatus.ExtendedTerm);
        var month = Term.OneMonth.ToIso();
        var frame = NextTermLine.FrameOf(subscription, next: null, month);
        await BeginAsync(subscription, current, plan, (frame, month, SubscriptionEventKinds.Extended), ct);
    }

    private async Task BeginAsync(
        AccountSubscription subscription, CcpSubscription current, Plan plan,
        (TermFrame Frame, string Term, string Kind) next, CancellationToken ct)
    {
        foreach (var batch in subscription.Batches.Where(row => row.Quantity > 0)) SeatLedger.End(batch);
        (subscription.Quantity, subscription.AutoRenew, subscription.ProviderETag) =
            (current.Quantity, current.AutoRenew, current.ETag);
        (subscription.NextTerm, subscription.ExtendsAtEnd) = (null, current.ExtendsAtEnd);
        if (ProviderStatuses.Read(current.Status) is { } status) subscription.MoveTo(status);
        // Terms that passed unseen, after a long stop, each leave their event.
        var (frame, term) = (next.Frame, TermCodes.Parse(next.Term));
        for (var isLast = false; !isLast; frame = frame.Next(term))
        {
            isLast = EndOf(frame) >= current.CommitmentEnd;
            (subscription.StartDate, subscription.RenewedAt) = (subscription.EndDate, subscription.EndDate);
            subscription.EndDate = isLast ? current.CommitmentEnd : EndOf(frame);
            SubscriptionHistory.Add(
                db, clock, subscription, next.Kind, new HappenedBy(At: subscription.StartDate));
            if (!isLast) await ledger.RenewAsync(subscription, plan, (frame, subscription.StartDate), ct);
        }
        subscription.AnchorDate = AnchorOf(subscription, frame.Anchor);
        subscription.CancellableUntil = current.CancellableUntil;
        SeatLedger.TakeOver(db, subscription, plan, current);
        await ledger.RenewAsync(subscription, plan, (subscription.Frame(), subscription.StartDate), ct);
    }

    // A term that ends elsewhere than we count is counted from where it ends.
    private static DateTimeOffset AnchorOf(AccountSubscription subscription, DateOnly anchor)
    {
        return !CalendarMonths.LeadTo(anchor, UtcDay.Of(subscription.EndDate)) ? subscription.EndDate
            : UtcDay.Of(subscription.AnchorDate) == anchor ? subscription.AnchorDate
            : new DateTimeOffset(anchor, TimeOnly.MinValue, TimeSpan.Zero);
    }

    private static DateTimeOffset EndOf(TermFrame frame) => new(frame.End, TimeOnly.MinValue, TimeSpan.Zero);

    // A plan that is not in our catalogue leaves the old one standing; the sweep tells staff of it.
    private async Task<Plan> PlanOfAsync(Plan plan, CcpSubscription current, CancellationToken ct) =>
        current.OfferId == plan.ProviderOfferId
            ? plan
            : await db.Plans.AsNoTracking().FirstOrDefaultAsync(row => row.ProviderOfferId == current.OfferId, ct)
                ?? plan;

    private async Task ExpireAsync(AccountSubscription subscription, CcpSubscription current, CancellationToken ct)
    {
        var isCancelled = current.Status == ProviderStatuses.Deleted;
        var at = current.EndedAt ?? subscription.EndDate;
        subscription.MoveTo(isCancelled ? SubscriptionStatus.Cancelled : SubscriptionStatus.Expired);
        (subscription.EndedAt, subscription.AutoRenew, subscription.ProviderETag) =
            (at, current.AutoRenew, current.ETag);
        subscription.NextTerm = null;
        await truth.UpdateLicenceAsync(subscription, ct);
        await family.TellAddOnsAsync(subscription, ct);
        var kind = isCancelled ? SubscriptionEventKinds.Cancelled : SubscriptionEventKinds.Expired;
        SubscriptionHistory.Add(db, clock, subscription, kind, new HappenedBy(At: at));
    }
}
