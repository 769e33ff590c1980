using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Pricing.Calculation.Returns;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Credits for seats given back, batch by batch, at the price that was charged for each.</summary>
internal static class BatchCredits
{
    /// <summary>Seats out of open windows, the youngest batch first; refused where too few are open.</summary>
    public static IReadOnlyList<PricedChangeLine> ForReturn(
        AccountSubscription subscription, Plan plan, int seats, DateTimeOffset now)
    {
        var batches = subscription.Batches.OrderBy(row => row.PurchasedAt).ThenBy(row => row.Id)
            .Select(row => new SeatBatch(row.Quantity, row.PurchasedAt, row.RefundableUntil, row.Id)).ToList();
        return [.. SeatReduction.Allocate(batches, seats, now).SelectMany(share =>
            Credit(subscription, plan, subscription.Batches.First(row => row.Id == share.Batch.Id), share.Seats, now))];
    }

    /// <summary>All seats, for a cancellation within the window.</summary>
    public static IReadOnlyList<PricedChangeLine> ForAll(
        AccountSubscription subscription, Plan plan, DateTimeOffset now) =>
        [.. subscription.Batches.Where(row => row.Quantity > 0).OrderByDescending(row => row.PurchasedAt)
            .SelectMany(row => Credit(subscription, plan, row, row.Quantity, now))];

    private static IEnumerable<PricedChangeLine> Credit(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, int seats, DateTimeOffset now)
    {
        if (plan.Kind == PlanKind.Usage) return [];
        var used = ReturnWindow.UsedDays(ReturnWindow.OpenedAt(batch.PurchasedAt, subscription.RenewedAt), now);
        return ReturnCredit.For(ChargesOf(subscription, plan, batch, now), seats, used)
            .Select(credit => new PricedChangeLine(PricedLine.ForCredit(credit), batch.Id));
    }

    // A window that reaches over a cycle's end covers the rest of the first cycle and every cycle begun since.
    private static List<SeatCharge> ChargesOf(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, DateTimeOffset now)
    {
        var (periods, price) =
            (ChargePeriods.Of(plan), new Money(batch.UnitPriceMinor, Currency.Of(subscription.Currency)));
        var charges = new List<SeatCharge>();
        var (from, credited) = (UtcDay.Of(batch.ChargedFrom), new Money(batch.CreditedMinor, price.Currency));
        while (from <= UtcDay.Of(now))
        {
            var period = periods.At(subscription.AnchorDate, AtMidnight(from));
            var whole = SeatCharge.Untouched(price, batch.BoughtQuantity, period, period.From(from));
            var taken = Money.Min(credited, whole.Uncredited);
            charges.Add(whole with { Uncredited = whole.Uncredited - taken });
            (credited, from) = (credited - taken, period.End);
        }
        return charges;
    }

    private static DateTimeOffset AtMidnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
