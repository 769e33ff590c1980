using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions.Transitions;

/// <summary>
/// Which plans a subscription may move to at once, or with its next term, and what stands in the way.
/// </summary>
internal sealed class TransitionTargets(ProviderCatalogue catalogue, PriceBook prices, NextTermChoice choice)
{
    /// <summary>
    /// Better products in a term at least as long, and longer terms of the same product. A trial or an extended term
    /// may become any paid plan of its product, an extended one also a better product.
    /// </summary>
    public IEnumerable<Availability> Immediate(Subscription subscription, DateOnly day)
    {
        if (catalogue.FindOffer(subscription.OfferId) is not { } current || subscription.IsUsage)
            return [];
        var product = current.Sku.Product;
        var isTied = subscription.IsTrial || product.AddOnOf.Count > 0;
        IEnumerable<Product> products = isTied ? [product] : [product, .. catalogue.UpgradesOf(product)];
        var (months, isFree) =
            (Terms.Months(subscription.TermDuration), subscription.IsTrial || subscription.IsExtended);
        return products.SelectMany(p => catalogue.PaidPlansOf(p, current.Market))
            .Where(p => prices.PriceOn(p.OfferId, day) is not null)
            .Where(p => isFree || Terms.Months(p.Sku.TermDuration) > months
                || (p.Sku.Product != product && p.Sku.TermDuration == subscription.TermDuration));
    }

    /// <summary>Any other plan of the product and of its neighbours, up and down.</summary>
    public IEnumerable<Availability> Scheduled(Subscription subscription, DateOnly day) =>
        catalogue.FindOffer(subscription.OfferId) is { } current
            ? choice.PlansAfter(current, day).Where(p => p != current)
            : [];

    /// <summary>The reason why no seats can move to the plan, or null.</summary>
    public Answer? Obstacle(Subscription subscription, Family family, Availability target, DateTimeOffset now)
    {
        if (subscription.IsBeingRenewed(now))
            return Refusals.RenewalInProgress();
        if (subscription.Status is not (SubscriptionStatus.Active or SubscriptionStatus.Extended))
            return Refusals.SubscriptionNotActive();
        return subscription.Quantity > target.Sku.MaximumQuantity
            ? Refusals.MaxSeatsExceeded(target.Sku.MaximumQuantity)
            : family.FitsUnder(target.Sku.Product, catalogue) ? null
            : Refusals.OfferNotPurchasable("The add-ons cannot belong to this plan.", target.OfferId);
    }
}
