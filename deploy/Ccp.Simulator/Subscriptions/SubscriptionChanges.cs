using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>The state changes of a subscription. Whether one is allowed has been judged before.</summary>
internal static class SubscriptionChanges
{
    public static HistoryEntry Start(this Subscription subscription, string? requestId)
    {
        subscription.BeginTerm(subscription.Frame, subscription.StartedAt);
        var charge = subscription.RestOfCycle(subscription.Quantity, subscription.StartedAt.UtcDay());
        return subscription.Record(new Cause(HistoryTypes.New, subscription.StartedAt, requestId), 0, charge);
    }

    public static HistoryEntry AddSeats(this Subscription subscription, int seats, DateTimeOffset now, string requestId)
    {
        var before = subscription.Quantity;
        subscription.Quantity += seats;
        subscription.Batches.Add(new SeatBatch { Quantity = seats, PurchasedAt = now });
        var charge = subscription.RestOfCycle(seats, now.UtcDay());
        return subscription.Record(new Cause(HistoryTypes.AddQuantity, now, requestId), before, charge);
    }

    /// <summary>Gives seats back out of open windows, the youngest batch first.</summary>
    public static HistoryEntry ReturnSeats(
        this Subscription subscription, int seats, DateTimeOffset now, string requestId)
    {
        var before = subscription.Quantity;
        var charge = subscription.TakeBack(seats, now);
        subscription.Quantity -= seats;
        return subscription.Record(new Cause(HistoryTypes.RemoveQuantity, now, requestId), before, charge);
    }

    public static HistoryEntry Cancel(this Subscription subscription, DateTimeOffset now, string requestId)
    {
        var before = subscription.Quantity;
        var charge = subscription.IsExtended
            ? subscription.LeaveExtension(now)
            : subscription.TakeBack(before, now);
        subscription.End(SubscriptionStatus.Deleted, now);
        return subscription.Record(new Cause(HistoryTypes.CancelImmediate, now, requestId), before, charge);
    }

    public static HistoryEntry Suspend(
        this Subscription subscription, string reason, DateTimeOffset now, string requestId)
    {
        (subscription.Status, subscription.SuspensionReason) = (SubscriptionStatus.Suspended, reason);
        return subscription.Note(HistoryTypes.Suspended, now, requestId);
    }

    public static HistoryEntry Resume(this Subscription subscription, DateTimeOffset now, string requestId)
    {
        (subscription.Status, subscription.SuspensionReason) = (SubscriptionStatus.Active, null);
        return subscription.Note(HistoryTypes.Resumed, now, requestId);
    }

    /// <summary>Keeps what is to be different from the next term on, in place of what was kept before.</summary>
    public static HistoryEntry Schedule(this Subscription subscription, NextTerm next, string requestId)
    {
        subscription.NextTerm = next;
        return subscription.Note(HistoryTypes.ChangeScheduled, next.ScheduledAt, requestId);
    }

    /// <summary>Any change that takes effect at once deletes what was scheduled; without a schedule nothing is
    /// said.</summary>
    public static IReadOnlyList<HistoryEntry> Unschedule(
        this Subscription subscription, DateTimeOffset now, string requestId)
    {
        if (subscription.NextTerm is null)
            return [];
        subscription.NextTerm = null;
        return [subscription.Note(HistoryTypes.ScheduledChangeRemoved, now, requestId)];
    }

    public static HistoryEntry Note(
        this Subscription subscription, string type, DateTimeOffset now, string requestId) =>
        subscription.Record(new Cause(type, now, requestId), subscription.Quantity, charge: null);
}
