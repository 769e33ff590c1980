using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Returns;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Keeps our batches in step with the provider's, each with the price that its seats were charged at.
/// </summary>
internal static class SeatLedger
{
    /// <summary>
    /// Takes the provider's batches over: known ones keep their price, new ones take the subscription's. Answers the
    /// seats that came; none where others vanished, because the provider has then put them together anew.
    /// </summary>
    public static IReadOnlyList<SubscriptionSeatBatch> TakeOver(
        PlatformDbContext db, AccountSubscription subscription, Plan plan, CcpSubscription confirmed)
    {
        var added = new List<SubscriptionSeatBatch>();
        var unmatched = subscription.Batches.Where(row => row.Quantity > 0).ToList();
        foreach (var theirs in confirmed.Batches)
        {
            var boughtAt = BoughtAt(theirs);
            if (unmatched.Find(row => row.PurchasedAt == boughtAt) is { } ours)
            {
                unmatched.Remove(ours);
                if (ours.Quantity != theirs.Quantity) ours.Quantity = theirs.Quantity;
                continue;
            }
            added.Add(NewBatch(subscription, plan, theirs.Quantity, new BatchWindow(boughtAt,
                theirs.RefundableUntil)));
        }
        // Added to the set by hand: a row with an id of its own would pass for one that is stored already.
        db.SeatBatches.AddRange(added);
        foreach (var gone in unmatched) End(gone);
        return unmatched.Count == 0 ? added : [];
    }

    /// <summary>The batches of a subscription that was just confirmed.</summary>
    public static IEnumerable<SubscriptionSeatBatch> FirstOf(
        AccountSubscription subscription, Plan plan, CcpSubscription confirmed) =>
        RepricedOf(subscription, plan, confirmed, on: null);

    /// <summary>
    /// The batches of a subscription whose seats have come to another plan: their windows stay, and they are charged at
    /// its price from a day on.
    /// </summary>
    public static IEnumerable<SubscriptionSeatBatch> RepricedOf(
        AccountSubscription subscription, Plan plan, CcpSubscription confirmed, DateOnly? on) =>
        confirmed.Batches.Select(theirs => NewBatch(
            subscription, plan, theirs.Quantity, new BatchWindow(BoughtAt(theirs), theirs.RefundableUntil, on)));

    /// <summary>Ends batches that a renewal has merged or a cancellation has emptied.</summary>
    public static void End(SubscriptionSeatBatch batch)
    {
        batch.Quantity = 0;
        batch.Delete();
    }

    private static SubscriptionSeatBatch NewBatch(
        AccountSubscription subscription, Plan plan, int quantity, BatchWindow window)
    {
        var from = window.RepricedOn ?? UtcDay.Of(window.BoughtAt);
        var period = subscription.CycleOn(plan, from);
        return new SubscriptionSeatBatch
        {
            TenantId = subscription.TenantId,
            CustomerId = subscription.CustomerId,
            SubscriptionId = subscription.Id,
            Quantity = quantity,
            BoughtQuantity = quantity,
            PurchasedAt = window.BoughtAt,
            RefundableUntil = window.Until,
            UnitPriceMinor = subscription.UnitPriceMinor,
            ChargedFrom = period.From(from).StartsAt,
            ChargedTo = period.EndsAt,
            PeriodDays = period.Days,
        };
    }

    private static DateTimeOffset BoughtAt(CcpSeatBatch batch) =>
        batch.PurchasedAt ?? batch.RefundableUntil - ReturnWindow.Length;
}

/// <summary>When seats were bought, until when they can be returned, and the day of a change of their plan.</summary>
internal sealed record BatchWindow(DateTimeOffset BoughtAt, DateTimeOffset Until, DateOnly? RepricedOn = null);
