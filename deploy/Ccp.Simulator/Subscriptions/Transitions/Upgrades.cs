using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions.Transitions;

/// <summary>Where seats move, at which price, when and by which request.</summary>
internal sealed record UpgradePlan(
    Availability Target, decimal UnitPrice, string? PromotionId, DateTimeOffset Now, string RequestId);

/// <summary>
/// Moves seats to another plan: the old plan gives back the rest of its cycle, the new one is charged for the rest of
/// its own. A plan of the same term keeps end and windows; a longer one starts a term, as do trials and extended terms.
/// </summary>
internal static class Upgrades
{
    /// <summary>All seats; the subscription keeps its id.</summary>
    public static IReadOnlyList<HistoryEntry> UpgradeAll(this Subscription subscription, UpgradePlan plan)
    {
        var (today, seats) = (plan.Now.UtcDay(), subscription.Quantity);
        var (cause, startsTerm) = (Of(plan), subscription.StartsTermWith(plan.Target));
        var entry = subscription.Record(cause, seats, subscription.RestOfCycle(seats, today)?.Reversed());
        if (subscription.IsTrial || subscription.IsExtended)
            (subscription.Status, subscription.AutoRenew) = (SubscriptionStatus.Active, true);
        subscription.TakePlan(plan.Target);
        (subscription.UnitPrice, subscription.PromotionId) = (plan.UnitPrice, plan.PromotionId);
        if (startsTerm)
            subscription.BeginTerm(new TermFrame(today, 0), plan.Now);
        else
            subscription.Batches.ForEach(batch => batch.RepricedOn = today);
        return [entry, subscription.Record(cause, seats, subscription.RestOfCycle(seats, today))];
    }

    /// <summary>Some seats, the youngest first; they make a subscription of their own.</summary>
    public static (Subscription Made, IReadOnlyList<HistoryEntry> Entries) UpgradeSome(
        this Subscription subscription, int seats, UpgradePlan plan)
    {
        var (today, before) = (plan.Now.UtcDay(), subscription.Quantity);
        var credit = subscription.RestOfCycle(seats, today)?.Reversed();
        var pieces = subscription.TakeOut(seats);
        subscription.Quantity -= seats;
        var made = subscription.Split(seats, plan);
        if (subscription.StartsTermWith(plan.Target))
        {
            made.BeginTerm(new TermFrame(today, 0), plan.Now);
        }
        else
        {
            made.TermEnd = made.Term.EndsAt;
            foreach (var piece in pieces)
                piece.RepricedOn = today;
            made.Batches.AddRange(pieces);
        }
        var left = subscription.Record(Of(plan), before, credit);
        var came = made.Record(Of(plan), 0, made.RestOfCycle(seats, today));
        (left.RelatedSubscriptionId, came.RelatedSubscriptionId) = (made.Id, subscription.Id);
        return (made, [left, came]);
    }

    public static bool StartsTermWith(this Subscription subscription, Availability target) =>
        subscription.IsTrial || subscription.IsExtended
        || Terms.Months(target.Sku.TermDuration) > Terms.Months(subscription.TermDuration);

    private static Cause Of(UpgradePlan plan) => new(HistoryTypes.Convert, plan.Now, plan.RequestId);

    private static Subscription Split(this Subscription source, int seats, UpgradePlan plan) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        CustomerId = source.CustomerId,
        OrderId = source.OrderId,
        OfferId = plan.Target.OfferId,
        OfferName = plan.Target.Sku.Title,
        FriendlyName = plan.Target.Sku.Title,
        ParentSubscriptionId = source.ParentSubscriptionId,
        PartnerIdOnRecord = source.PartnerIdOnRecord,
        UnitType = plan.Target.Sku.UnitType,
        TermDuration = plan.Target.Sku.TermDuration,
        BillingCycle = plan.Target.Sku.BillingCycle,
        Currency = source.Currency,
        IsTrial = false,
        IsUsage = false,
        StartedAt = plan.Now,
        Quantity = seats,
        UnitPrice = plan.UnitPrice,
        PromotionId = plan.PromotionId,
        AutoRenew = source.AutoRenew,
        ExtendsAtEnd = source.ExtendsAtEnd,
        Anchor = source.Anchor,
        MonthsRun = source.MonthsRun,
        TermStartedAt = source.TermStartedAt,
    };
}
