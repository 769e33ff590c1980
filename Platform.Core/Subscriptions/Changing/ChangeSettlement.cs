using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Ends changes: what the provider confirmed becomes ours in one transaction.</summary>
internal sealed class ChangeSettlement(
    PlatformDbContext db, SeatSettlement seats, FamilyNews family, Clocks clocks)
{
    /// <summary>Takes the confirmed subscription over and ends the change.</summary>
    public async Task CompleteAsync(ChangeWork work, ConfirmedChange confirmed, CancellationToken ct)
    {
        var (change, subscription) = (work.Change, work.Subscription);
        await seats.ApplyAsync(work, confirmed, ct);
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
}
