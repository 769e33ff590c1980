using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Ends changes: what the provider confirmed becomes ours in one transaction.</summary>
internal sealed class ChangeSettlement(
    PlatformDbContext db, ProviderTruth truth, UpgradeSettlement upgrades, FamilyNews family, Clocks clocks)
{
    /// <summary>Takes the confirmed subscription over and ends the change.</summary>
    public async Task CompleteAsync(ChangeWork work, ConfirmedChange confirmed, CancellationToken ct)
    {
        var (change, subscription) = (work.Change, work.Subscription);
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        NoteCredits(change, subscription, plan);
        if (change.Kind == SubscriptionChangeKind.Upgrade) await upgrades.ApplyAsync(work, plan, confirmed, ct);
        else await truth.TakeOverAsync(subscription, plan, confirmed.Subscription, ct);
        if (change.Scheduled is { } next) subscription.NextTerm = next.Copy();
        if (change.Consent is { } consent) subscription.ConsentedAt = consent.AcceptedAt;
        WriteHistory(change, subscription);
        if (change.Kind is SubscriptionChangeKind.Suspend or SubscriptionChangeKind.Resume)
            await family.TellAddOnsAsync(subscription, ct);
        await EndAsync(change, subscription, SubscriptionChangeStatus.Completed, ct);
    }

    /// <summary>
    /// Ends the change with the reason why it could not be; how the subscription stands is then read again.
    /// </summary>
    public async Task FailAsync(ChangeWork work, (string Code, string Reason) why, CancellationToken ct)
    {
        var (change, subscription) = (work.Change, work.Subscription);
        (change.FailureCode, change.FailureReason) = why;
        OutboxPost.Add(db, clocks.Real, OutboxTopics.Reread, subscription, subscription.Id.Value);
        await EndAsync(change, subscription, SubscriptionChangeStatus.Failed, ct);
    }

    private async Task EndAsync(
        SubscriptionChange change, AccountSubscription subscription, SubscriptionChangeStatus end, CancellationToken ct)
    {
        (change.Status, change.EndedAt) = (end, clocks.Now);
        if (subscription.PendingChangeId == change.Id) subscription.PendingChangeId = null;
        await db.SaveChangesAsync(ct);
    }

    private void WriteHistory(SubscriptionChange change, AccountSubscription subscription)
    {
        var cause = HappenedBy.Of(change);
        var kind = SubscriptionEventKinds.Of(change.Kind);
        if (change.Unscheduled is not null && kind != SubscriptionEventKinds.ScheduleRemoved)
            SubscriptionHistory.Add(
                db, clocks.Business, subscription, SubscriptionEventKinds.ScheduleRemoved, cause);
        SubscriptionHistory.Add(db, clocks.Business, subscription, kind, cause);
    }

    // The same judgement as at acceptance, over the same batches: nothing else changes them while a change is pending.
    private static void NoteCredits(SubscriptionChange change, AccountSubscription subscription, Plan plan)
    {
        var credits = change.Kind switch
        {
            SubscriptionChangeKind.ReturnSeats =>
                BatchCredits.ForReturn(subscription, plan, change.FromQuantity - change.ToQuantity, change.AcceptedAt),
            SubscriptionChangeKind.Cancel when subscription.Status == SubscriptionStatus.ExtendedTerm =>
                BatchCredits.ForExtension(subscription, plan, change.AcceptedAt),
            SubscriptionChangeKind.Cancel => BatchCredits.ForAll(subscription, plan, change.AcceptedAt),
            SubscriptionChangeKind.Upgrade => BatchCredits.ForMove(
                subscription, plan, change.MovedQuantity.GetValueOrDefault(), change.AcceptedAt),
            _ => [],
        };
        foreach (var credit in credits)
            subscription.Batches.Single(row => row.Id == credit.BatchId).CreditedMinor -= credit.Net.AmountMinor;
    }
}
