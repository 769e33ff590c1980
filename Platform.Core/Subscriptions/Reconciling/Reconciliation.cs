using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Reconciling;

/// <summary>
/// Compares a subscription with what the provider has, and makes ours stand as theirs: the provider's word is what runs
/// and what is charged. What somebody pays for is told to staff besides.
/// </summary>
internal sealed class Reconciliation(
    PlatformDbContext db, ProviderTruth truth, ProviderPlans plans, Clocks clocks)
{
    /// <summary>Compares and mends, and saves what it did; answers whether anything was different.</summary>
    /// <param name="ours">The subscription, tracked, with its batches.</param>
    /// <param name="theirs">The provider's, read after ours was loaded; null when it is not there.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> RunAsync(AccountSubscription ours, CcpSubscription? theirs, CancellationToken ct)
    {
        // A change on its way reads and settles by itself; an end state stays as it is.
        if (ours.PendingChangeId is not null || SubscriptionTransitions.IsFinal(ours.Status)) return false;
        if (theirs is null) return await FlagAsync(ours, new Differences([Differences.Missing], true), ct);
        if (theirs.ETag == ours.ProviderETag) return false;
        // Only what looks for ended terms takes them over, with the prices of that day: the provider's clock may be
        // ahead of ours, and its news is faster than our price sheets.
        if (clocks.Now >= ours.EndDate || HasLeft(ours, theirs)) return false;
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == ours.PlanId, ct);
        var differences = Differences.Of(ours, plan, await NextOfferAsync(ours, ct), theirs);
        if (differences.IsEmpty)
        {
            (ours.ProviderETag, ours.CancellableUntil) = (theirs.ETag, theirs.CancellableUntil);
            await db.SaveChangesAsync(ct);
            return false;
        }
        if (await FollowsBaseAsync(ours, theirs, ct)) return await FollowAsync(ours, plan, theirs, ct);
        await MendAsync(ours, plan, theirs, ct);
        SubscriptionHistory.Add(
            db, clocks.Business, ours, SubscriptionEventKinds.Reconciled,
            new HappenedBy { Reason = differences.Words });
        return await FlagAsync(ours, differences, ct);
    }

    // Whether the provider has come to the end of the term that we know: one that begins within it is another matter.
    private static bool HasLeft(AccountSubscription ours, CcpSubscription theirs) =>
        (theirs.HasEnded ? theirs.EndedAt : theirs.TermStart) >= ours.EndDate;

    private async Task<string?> NextOfferAsync(AccountSubscription ours, CancellationToken ct) =>
        ours.NextTerm?.PlanId is { } next
            ? await db.Plans.Where(row => row.Id == next).Select(row => row.ProviderOfferId).SingleAsync(ct)
            : null;

    // An add-on is suspended, resumed and ended with its base: nobody did that behind our back.
    private async Task<bool> FollowsBaseAsync(AccountSubscription ours, CcpSubscription theirs, CancellationToken ct)
    {
        if (ours.ParentId is not { } id || theirs.Quantity != ours.Quantity) return false;
        var parent = await db.Subscriptions.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        return theirs.HasEnded
            ? SubscriptionTransitions.IsFinal(parent.Status)
            : theirs.Status == ProviderStatuses.Of(parent.Status) && theirs.CommitmentEnd == ours.EndDate;
    }

    private async Task<bool> FollowAsync(
        AccountSubscription ours, Plan plan, CcpSubscription theirs, CancellationToken ct)
    {
        await truth.TakeOverAsync(ours, plan, theirs, ct);
        var kind = ours.Status switch
        {
            SubscriptionStatus.Suspended => SubscriptionEventKinds.Suspended,
            SubscriptionStatus.Active => SubscriptionEventKinds.Resumed,
            SubscriptionStatus.Cancelled => SubscriptionEventKinds.Cancelled,
            _ => SubscriptionEventKinds.Expired,
        };
        SubscriptionHistory.Add(
            db, clocks.Business, ours, kind, new HappenedBy(At: ours.EndedAt) { Reason = "with its base service" });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task MendAsync(AccountSubscription ours, Plan plan, CcpSubscription theirs, CancellationToken ct)
    {
        if (theirs.OfferId != plan.ProviderOfferId
            && await plans.FindAsync(theirs.OfferId, ct) is { } other)
        {
            (ours.PlanId, ours.ServiceId, plan) = (other.Id, other.ServiceId, other);
        }
        if (theirs.CommitmentEnd != ours.EndDate && !theirs.HasEnded) Reframe(ours, theirs);
        ours.NextTerm = theirs.NextTerm is { } next ? await plans.NextTermAsync(next, clocks.Now, ct) : null;
        await truth.TakeOverAsync(ours, plan, theirs, ct);
    }

    // Somebody began a term in the middle of ours: it is counted from its own start, or from where it ends.
    private static void Reframe(AccountSubscription ours, CcpSubscription theirs)
    {
        var start = theirs.TermStart ?? ours.StartDate;
        ours.AnchorDate = CalendarMonths.LeadTo(UtcDay.Of(start), UtcDay.Of(theirs.CommitmentEnd))
            ? start : theirs.CommitmentEnd;
        (ours.StartDate, ours.EndDate) = (start, theirs.CommitmentEnd);
    }

    // Once for each difference: a sweep that finds the same again says nothing new.
    private async Task<bool> FlagAsync(AccountSubscription ours, Differences differences, CancellationToken ct)
    {
        var words = differences.Words;
        if (await db.SubscriptionDrifts.AnyAsync(row => row.SubscriptionId == ours.Id
            && row.State == DriftState.Open && row.What == words, ct)) return false;
        var drift = new SubscriptionDrift
        {
            TenantId = ours.TenantId,
            CustomerId = ours.CustomerId,
            SubscriptionId = ours.Id,
            FoundAt = clocks.Now,
            What = words,
            State = differences.IsPaidFor ? DriftState.Open : DriftState.Repaired,
        };
        db.SubscriptionDrifts.Add(drift);
        AuditLog.Record(
            db, clocks.Real, new AuditEntry("subscription.reconciled", "subscription", ours.Id.ToString())
        {
            Customer = ours.CustomerId,
        });
        await db.SaveChangesAsync(ct);
        return true;
    }
}
