using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Which plans a subscription may change to with its next term.</summary>
internal sealed class NextTermChoice(ProviderCatalogue catalogue, PriceBook prices)
{
    /// <summary>
    /// The paid plans of the same product and of those it upgrades to or came down from, as sold on the day.
    /// </summary>
    public IEnumerable<Availability> PlansAfter(Availability current, DateOnly day)
    {
        var product = current.Sku.Product;
        IEnumerable<Product> products = product.IsUsage ? []
            : current.Sku.IsTrial || product.AddOnOf.Count > 0 ? [product]
            : [product, .. catalogue.UpgradesOf(product), .. catalogue.DowngradesOf(product)];
        return products.SelectMany(p => catalogue.PaidPlansOf(p, current.Market))
            .Where(plan => prices.PriceOn(plan.OfferId, day) is not null);
    }

    /// <summary>The plan that a partner names, the present one for what is not named; or the refusal.</summary>
    public (Availability? Plan, Answer Refusal) Resolve(Availability current, NextTermProduct wanted, DateOnly day)
    {
        var (product, sku) = (wanted.ProductId ?? current.Sku.Product.Id, wanted.SkuId);
        var plan = PlansAfter(current, day).FirstOrDefault(p =>
            p.Sku.Product.Id == product
            && (wanted.AvailabilityId is null || p.Id == wanted.AvailabilityId)
            && (sku is null
                ? Fits(p.Sku, wanted, current.Sku)
                : p.Sku.Id == sku && (wanted.TermDuration ?? p.Sku.TermDuration) == p.Sku.TermDuration
                    && (wanted.BillingCycle ?? p.Sku.BillingCycle) == p.Sku.BillingCycle));
        return (plan, Refusals.OfferNotPurchasable("The subscription cannot change to this plan.", product, sku ?? ""));
    }

    private static bool Fits(Sku sku, NextTermProduct wanted, Sku current) =>
        sku.TermDuration == (wanted.TermDuration ?? current.TermDuration)
        && sku.BillingCycle == (wanted.BillingCycle ?? (wanted.TermDuration is null ? current.BillingCycle
            : sku.BillingCycle));
}
