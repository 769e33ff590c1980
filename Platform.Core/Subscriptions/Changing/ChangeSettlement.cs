using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Ends changes: what the provider confirmed becomes ours in one transaction.</summary>
internal sealed class ChangeSettlement(PlatformDbContext db, BusinessClock clock)
{
    /// <summary>Takes the confirmed subscription over and ends the change.</summary>
    public async Task CompleteAsync(ChangeWork work, CcpSubscription confirmed, CancellationToken ct)
    {
        var (change, subscription) = (work.Change, work.Subscription);
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        NoteCredits(change, subscription, plan);
        (subscription.Quantity, subscription.AutoRenew) = (confirmed.Quantity, confirmed.AutoRenew);
        (subscription.ProviderETag, subscription.CancellableUntil) = (confirmed.ETag, confirmed.CancellableUntil);
        if (change.Kind == SubscriptionChangeKind.Cancel) End(subscription);
        else SeatLedger.TakeOver(db, subscription, plan, confirmed);
        await UpdateLicenceAsync(subscription, ct);
        SubscriptionHistory.Add(
            db, clock, subscription, SubscriptionEventKinds.Of(change.Kind), new HappenedBy(change.Id));
        await EndAsync(change, subscription, SubscriptionChangeStatus.Completed, ct);
    }

    /// <summary>Ends the change with the reason why it could not be.</summary>
    public async Task FailAsync(
        SubscriptionChange change, AccountSubscription subscription, (string Code, string Reason) why,
        CancellationToken ct)
    {
        (change.FailureCode, change.FailureReason) = why;
        await EndAsync(change, subscription, SubscriptionChangeStatus.Failed, ct);
    }

    private async Task EndAsync(
        SubscriptionChange change, AccountSubscription subscription, SubscriptionChangeStatus end, CancellationToken ct)
    {
        (change.Status, change.EndedAt) = (end, clock.Now);
        if (subscription.PendingChangeId == change.Id) subscription.PendingChangeId = null;
        await db.SaveChangesAsync(ct);
    }

    // The same judgement as at acceptance, over the same batches: nothing else changes them while a change is pending.
    private static void NoteCredits(SubscriptionChange change, AccountSubscription subscription, Plan plan)
    {
        var credits = change.Kind switch
        {
            SubscriptionChangeKind.ReturnSeats =>
                BatchCredits.ForReturn(subscription, plan, change.FromQuantity - change.ToQuantity, change.AcceptedAt),
            SubscriptionChangeKind.Cancel => BatchCredits.ForAll(subscription, plan, change.AcceptedAt),
            _ => [],
        };
        foreach (var credit in credits)
            subscription.Batches.Single(row => row.Id == credit.BatchId).CreditedMinor -= credit.Net.AmountMinor;
    }

    private void End(AccountSubscription subscription)
    {
        (subscription.Status, subscription.EndedAt) = (SubscriptionStatus.Cancelled, clock.Now);
        foreach (var batch in subscription.Batches.Where(row => row.Quantity > 0)) SeatLedger.End(batch);
    }

    private async Task UpdateLicenceAsync(AccountSubscription subscription, CancellationToken ct)
    {
        var licence = await db.Licences.SingleAsync(row => row.SubscriptionId == subscription.Id, ct);
        (licence.Quantity, licence.IsActive) =
            (subscription.Quantity, subscription.Status == SubscriptionStatus.Active);
    }
}
