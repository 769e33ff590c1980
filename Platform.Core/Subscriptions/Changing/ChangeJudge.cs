using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Judges and prices a change from what we know: the same answer for a quote, a request and its confirmation.
/// </summary>
internal static class ChangeJudge
{
    /// <summary>The change priced at an instant, or the refusal that the provider would give.</summary>
    public static PricedChange Judge(
        AccountSubscription subscription, Plan plan, ChangeRequest request, DateTimeOffset now)
    {
        if (new[] { request.Quantity is not null, request.AutoRenew is not null, request.Cancel }.Count(
            asked => asked) != 1)
            throw new DomainRuleException(
                ChangeRefusals.NotOneChange, "A change is one of quantity, auto-renew and cancel.");
        if (subscription.Status != SubscriptionStatus.Active)
            throw new DomainRuleException(ChangeRefusals.NotActive, "The subscription is not active.");
        if (subscription.PendingChangeId is not null)
            throw new DomainRuleException(ChangeRefusals.InProgress, "Another change is under way.");
        return request switch
        {
            { Cancel: true } => Cancel(subscription, plan, now),
            { AutoRenew: { } renew } => Renewal(subscription, plan, renew),
            _ => Seats(subscription, plan, request.Quantity.GetValueOrDefault(), now),
        };
    }

    private static PricedChange Cancel(AccountSubscription subscription, Plan plan, DateTimeOffset now)
    {
        if (now >= subscription.CancellableUntil)
            throw new DomainRuleException(
                ChangeRefusals.WindowClosed, "The time for cancelling has passed; auto-renew can be switched off.");
        var credits = BatchCredits.ForAll(subscription, plan, now);
        return new PricedChange(subscription, plan, SubscriptionChangeKind.Cancel, subscription.Quantity, 0, credits);
    }

    private static PricedChange Renewal(AccountSubscription subscription, Plan plan, bool renew)
    {
        if (renew == subscription.AutoRenew)
            throw new DomainRuleException(ChangeRefusals.NotOneChange, "Auto-renew is set so already.");
        if (renew && plan.IsTrial)
            throw new DomainRuleException(ChangeRefusals.TrialDoesNotRenew, "A trial ends with its term.");
        return new PricedChange(
            subscription, plan, SubscriptionChangeKind.AutoRenew, subscription.Quantity, subscription.Quantity, [])
        {
            ToAutoRenew = renew,
        };
    }

    private static PricedChange Seats(AccountSubscription subscription, Plan plan, int wanted, DateTimeOffset now)
    {
        var from = subscription.Quantity;
        if (wanted == from)
            throw new DomainRuleException(ChangeRefusals.NotOneChange, "The subscription has that many seats already.");
        if (wanted < plan.MinQuantity || wanted > plan.MaxQuantity)
            throw new DomainRuleException(
                ChangeRefusals.QuantityOutOfRange, $"The plan is sold for {plan.MinQuantity} to {plan.MaxQuantity}.");
        return wanted > from
            ? new PricedChange(
                subscription, plan, SubscriptionChangeKind.AddSeats, from, wanted,
                Added(subscription, plan, wanted - from, now))
            : new PricedChange(subscription, plan, SubscriptionChangeKind.ReturnSeats, from, wanted,
                BatchCredits.ForReturn(subscription, plan, from - wanted, now));
    }

    private static IReadOnlyList<PricedChangeLine> Added(
        AccountSubscription subscription, Plan plan, int seats, DateTimeOffset now)
    {
        if (plan.Kind == PlanKind.Usage) return [];
        var price = new Money(subscription.UnitPriceMinor, Currency.Of(subscription.Currency));
        var period = ChargePeriods.Of(plan).At(subscription.AnchorDate, now);
        return [new PricedChangeLine(PricedLine.ForAddedSeats(price, seats, period, UtcDay.Of(now)), null)];
    }
}
