using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>What seats of a subscription cost and give back. Usage is rated elsewhere and has none of this.</summary>
internal static class SeatCharges
{
    /// <summary>Seats for the rest of the cycle that holds the day, the day included.</summary>
    public static Charge? RestOfCycle(this Subscription subscription, int seats, DateOnly day) => subscription.IsUsage
        ? null
        : Charge.Rest(subscription.UnitPrice, seats, subscription.CycleOn(day), day, subscription.Currency);

    /// <summary>Takes seats out of their batches, the youngest first, and says what they give back.</summary>
    public static Charge? TakeBack(this Subscription subscription, int seats, DateTimeOffset now)
    {
        var credit = subscription.TakeOut(seats).Sum(piece => piece.Quantity * subscription.CreditPerSeat(piece, now));
        var today = now.UtcDay();
        var period = subscription.CycleOn(today) with { Start = today };
        return subscription.IsUsage ? null : new Charge(subscription.UnitPrice, -credit / seats, -credit, period);
    }

    /// <summary>Takes seats out of their batches, the youngest first, each piece with its moment of purchase.</summary>
    public static IReadOnlyList<SeatBatch> TakeOut(this Subscription subscription, int seats)
    {
        var (pieces, left) = (new List<SeatBatch>(), seats);
        var youngestFirst = subscription.Batches.OrderByDescending(b => b.PurchasedAt).ThenByDescending(b => b.Seq);
        foreach (var batch in youngestFirst.ToList())
        {
            if (left == 0)
                break;
            var taken = Math.Min(left, batch.Quantity);
            pieces.Add(new SeatBatch
            {
                Quantity = taken, PurchasedAt = batch.PurchasedAt, RepricedOn = batch.RepricedOn,
            });
            (left, batch.Quantity) = (left - taken, batch.Quantity - taken);
            if (batch.Quantity == 0)
                subscription.Batches.Remove(batch);
        }
        return pieces;
    }

    /// <summary>All seats of an extended month, without the days begun.</summary>
    public static Charge? LeaveExtension(this Subscription subscription, DateTimeOffset now)
    {
        if (subscription.IsUsage)
            return null;
        var cycle = subscription.CycleOn(now.UtcDay());
        var used = Math.Min(cycle.Days, ReturnWindow.BegunDays(cycle.Start.AtMidnight(), now));
        var rest = cycle.Start.AddDays(used);
        var (price, seats) = (subscription.UnitPrice, subscription.Quantity);
        return Charge.Rest(price, seats, cycle, rest, subscription.Currency).Reversed();
    }

    private static decimal CreditPerSeat(this Subscription subscription, SeatBatch batch, DateTimeOffset now)
    {
        var charges = subscription.ChargesOf(batch, now).ToList();
        return ReturnWindow.CreditPerUnit(subscription.UnitPrice, charges, batch.UsedDays(now), subscription.Currency);
    }

    // A window that reaches over a cycle's end covers the rest of the first cycle and every cycle begun since.
    private static IEnumerable<(int Charged, int Cycle)> ChargesOf(
        this Subscription subscription, SeatBatch batch, DateTimeOffset now)
    {
        var start = batch.ChargedFrom;
        while (start <= now.UtcDay())
        {
            var cycle = subscription.CycleOn(start);
            yield return ((cycle with { Start = start }).Days, cycle.Days);
            start = cycle.End;
        }
    }
}
