using Crayon.Platform.Core.Catalogue;
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

    /// <summary>What all seats of one batch would give back at an instant within its window, net.</summary>
    public static Money ForBatch(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, DateTimeOffset now) =>
        -Money.Sum(
            Credit(subscription, plan, batch, batch.Quantity, now).Select(line => line.Net),
            Currency.Of(subscription.Currency));

    /// <summary>All seats of an extended month, at any time: the days begun are kept.</summary>
    public static IReadOnlyList<PricedChangeLine> ForExtension(
        AccountSubscription subscription, Plan plan, DateTimeOffset now)
    {
        var month = subscription.CycleOn(plan, UtcDay.Of(now));
        var used = Math.Min(month.Days, ExtendedTerm.UsedDays(month.StartsAt, now));
        return [.. subscription.Batches.Where(row => row.Quantity > 0).SelectMany(row => ReturnCredit
            .For([SeatCharge.Untouched(PriceOf(subscription, row), row.Quantity, month, month)], row.Quantity, used)
            .Select(credit => new PricedChangeLine(PricedLine.ForCredit(credit), row.Id)))];
    }

    /// <summary>
    /// The rest of the cycle, today included, for seats that move to another plan: the youngest first, whether their
    /// windows are open or not. What was not paid for gives nothing back.
    /// </summary>
    public static IReadOnlyList<PricedChangeLine> ForMove(
        AccountSubscription subscription, Plan plan, int seats, DateTimeOffset now)
    {
        var lines = new List<PricedChangeLine>();
        var today = UtcDay.Of(now);
        var cycle = subscription.CycleOn(plan, today);
        foreach (var batch in YoungestFirst(subscription))
        {
            var share = Math.Min(seats, batch.Quantity);
            seats -= share;
            if (share == 0 || batch.UnitPriceMinor == 0) continue;
            var left = ChargesOf(subscription, plan, batch, now)
                .Aggregate(Money.Zero(Currency.Of(subscription.Currency)), (sum, charge) => sum + charge.Uncredited);
            var charged = SeatCharge.Untouched(PriceOf(subscription, batch), batch.BoughtQuantity, cycle, cycle) with
            {
                Uncredited = left,
            };
            var used = today.DayNumber - cycle.Start.DayNumber;
            lines.AddRange(ReturnCredit.For([charged], share, used).Select(credit => new PricedChangeLine(
                PricedLine.ForCredit(credit) with { Kind = PricedLineKind.Remainder }, batch.Id)));
        }
        return lines;
    }

    private static IEnumerable<SubscriptionSeatBatch> YoungestFirst(AccountSubscription subscription) =>
        subscription.Batches.Where(row => row.Quantity > 0).OrderByDescending(row => row.PurchasedAt)
            .ThenByDescending(row => row.Id);

    private static IEnumerable<PricedChangeLine> Credit(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, int seats, DateTimeOffset now)
    {
        if (plan.Kind == PlanKind.Usage) return [];
        var used = ReturnWindow.UsedDays(ReturnWindow.OpenedAt(batch.PurchasedAt, subscription.RenewedAt), now);
        // Days before a change of plan were settled then, at the former price.
        var settled = UtcDay.Of(batch.ChargedFrom).DayNumber - UtcDay.Of(batch.PurchasedAt).DayNumber;
        return ReturnCredit.For(ChargesOf(subscription, plan, batch, now), seats, Math.Max(0, used - settled))
            .Select(credit => new PricedChangeLine(PricedLine.ForCredit(credit), batch.Id));
    }

    // A window that reaches over a cycle's end covers the rest of the first cycle and every cycle begun since.
    private static List<SeatCharge> ChargesOf(
        AccountSubscription subscription, Plan plan, SubscriptionSeatBatch batch, DateTimeOffset now)
    {
        var price = PriceOf(subscription, batch);
        var charges = new List<SeatCharge>();
        var (from, credited) = (UtcDay.Of(batch.ChargedFrom), new Money(batch.CreditedMinor, price.Currency));
        while (from <= UtcDay.Of(now))
        {
            var period = subscription.CycleOn(plan, from);
            var whole = SeatCharge.Untouched(price, batch.BoughtQuantity, period, period.From(from));
            var taken = Money.Min(credited, whole.Uncredited);
            charges.Add(whole with { Uncredited = whole.Uncredited - taken });
            (credited, from) = (credited - taken, period.End);
        }
        return charges;
    }

    private static Money PriceOf(AccountSubscription subscription, SubscriptionSeatBatch batch) =>
        new(batch.UnitPriceMinor, Currency.Of(subscription.Currency));
}
