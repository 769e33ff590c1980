using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>The state changes of a subscription. Whether one is allowed has been judged before.</summary>
internal static class SubscriptionChanges
{
    public static HistoryEntry Start(this Subscription subscription, string requestId)
    {
        subscription.TermEnd = subscription.Term.EndsAt;
        subscription.Batches.Add(
            new SeatBatch { Quantity = subscription.Quantity, PurchasedAt = subscription.StartedAt });
        var charge = subscription.FullCharge(subscription.StartedAt.UtcDay());
        return subscription.Record(new Cause(HistoryTypes.New, subscription.StartedAt, requestId), 0, charge);
    }

    public static HistoryEntry AddSeats(this Subscription subscription, int seats, DateTimeOffset now, string requestId)
    {
        var before = subscription.Quantity;
        subscription.Quantity += seats;
        subscription.Batches.Add(new SeatBatch { Quantity = seats, PurchasedAt = now });
        var today = now.UtcDay();
        var charge = Charge.Rest(
            subscription.UnitPrice, seats, subscription.CycleOn(today), today, subscription.Currency);
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
        var charge = subscription.TakeBack(before, now);
        subscription.End(SubscriptionStatus.Deleted, now);
        return subscription.Record(new Cause(HistoryTypes.CancelImmediate, now, requestId), before, charge);
    }

    /// <summary>Starts the next term; all batches become one with one new window.</summary>
    public static HistoryEntry Renew(this Subscription subscription, DateTimeOffset at, decimal unitPrice)
    {
        subscription.MonthsRun += Terms.Months(subscription.TermDuration);
        subscription.UnitPrice = unitPrice;
        (subscription.TermStartedAt, subscription.TermEnd) = (at, subscription.Term.EndsAt);
        subscription.Batches.Clear();
        subscription.Batches.Add(new SeatBatch { Quantity = subscription.Quantity, PurchasedAt = at });
        var cause = new Cause(HistoryTypes.Renew, at, RequestId: null);
        return subscription.Record(cause, subscription.Quantity, subscription.FullCharge(at.UtcDay()));
    }

    public static HistoryEntry Expire(this Subscription subscription, DateTimeOffset at)
    {
        subscription.End(SubscriptionStatus.Expired, at);
        return subscription.Record(
            new Cause(HistoryTypes.Expired, at, RequestId: null), subscription.Quantity, charge: null);
    }

    public static HistoryEntry Note(
        this Subscription subscription, string type, DateTimeOffset now, string requestId) =>
        subscription.Record(new Cause(type, now, requestId), subscription.Quantity, charge: null);

    private static void End(this Subscription subscription, string status, DateTimeOffset at)
    {
        (subscription.Status, subscription.EndedAt) = (status, at);
        (subscription.IsRunning, subscription.AutoRenew) = (false, false);
    }

    private static Charge? FullCharge(this Subscription subscription, DateOnly day) => subscription.IsUsage
        ? null
        : Charge.Full(subscription.UnitPrice, subscription.Quantity, subscription.CycleOn(day), subscription.Currency);

    private static Charge? TakeBack(this Subscription subscription, int seats, DateTimeOffset now)
    {
        var (credit, left) = (0m, seats);
        foreach (var batch in subscription.Batches.OrderByDescending(b => b.PurchasedAt).ThenByDescending(b => b.Seq)
            .ToList())
        {
            var taken = Math.Min(left, batch.Quantity);
            credit += taken * subscription.CreditPerSeat(batch, now);
            (left, batch.Quantity) = (left - taken, batch.Quantity - taken);
            if (batch.Quantity == 0)
                subscription.Batches.Remove(batch);
        }
        var today = now.UtcDay();
        var period = subscription.CycleOn(today) with { Start = today };
        return subscription.IsUsage ? null : new Charge(subscription.UnitPrice, -credit / seats, -credit, period);
    }

    private static decimal CreditPerSeat(this Subscription subscription, SeatBatch batch, DateTimeOffset now)
    {
        var used = ReturnWindow.UsedDays(batch.PurchasedAt, now);
        var charges = subscription.ChargesOf(batch, now).ToList();
        return ReturnWindow.CreditPerUnit(subscription.UnitPrice, charges, used, subscription.Currency);
    }

    // A window that reaches over a cycle's end covers the rest of the first cycle and every cycle begun since.
    private static IEnumerable<(int Charged, int Cycle)> ChargesOf(
        this Subscription subscription, SeatBatch batch, DateTimeOffset now)
    {
        var start = batch.PurchasedAt.UtcDay();
        while (start <= now.UtcDay())
        {
            var cycle = subscription.CycleOn(start);
            yield return ((cycle with { Start = start }).Days, cycle.Days);
            start = cycle.End;
        }
    }

    private static HistoryEntry Record(this Subscription subscription, Cause cause, int before, Charge? charge)
    {
        subscription.Version++;
        return new HistoryEntry
        {
            SubscriptionId = subscription.Id,
            Type = cause.Type,
            At = cause.At,
            RequestId = cause.RequestId,
            QuantityBefore = before,
            QuantityAfter = subscription.Quantity,
            Currency = subscription.Currency,
            UnitPrice = charge?.UnitPrice,
            ProratedPrice = charge?.ProratedPrice,
            ExtendedPrice = charge?.ExtendedPrice,
            ChargeStart = charge?.Period.Start,
            ChargeEnd = charge?.Period.End,
        };
    }

    private readonly record struct Cause(string Type, DateTimeOffset At, string? RequestId);
}
