using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>The paid months after a term that is not renewed.</summary>
internal sealed class ExtendedTerm(ProviderCatalogue catalogue, PriceBook prices)
{
    /// <summary>Terms bought or renewed from here on are extended.</summary>
    public static readonly DateTimeOffset StartedFrom = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Terms ending from here on are extended.</summary>
    public static readonly DateTimeOffset EndingFrom = new(2026, 5, 4, 0, 0, 0, TimeSpan.Zero);

    private const decimal WithMonthlyPlan = 1.03m;
    private const decimal WithoutMonthlyPlan = 1.23m;

    public static bool Applies(Subscription subscription) =>
        subscription is { ExtendsAtEnd: true, IsTrial: false, IsUsage: false, Status: SubscriptionStatus.Active }
        && subscription.TermStartedAt >= StartedFrom && subscription.TermEnd >= EndingFrom;

    /// <summary>
    /// A seat's price for a month from the day on: 3 % above the product's monthly plan, or 23 % above a month of the
    /// shortest longer plan where there is none.
    /// </summary>
    public decimal MonthlyPrice(Subscription subscription, DateOnly day)
    {
        var sold = SoldPlans(subscription, day).ToList();
        if (sold.Find(p => p.Sku is { TermDuration: "P1M", BillingCycle: "monthly" }) is { Sku: not null } monthly)
            return monthly.Price * WithMonthlyPlan;
        if (sold.Count == 0)
            return subscription.IsExtended
                ? subscription.UnitPrice
                : subscription.UnitPrice / Terms.CycleMonths(subscription.BillingCycle) * WithoutMonthlyPlan;
        var shortest = sold.OrderBy(p => Terms.Months(p.Sku.TermDuration))
            .ThenBy(p => Terms.CycleMonths(p.Sku.BillingCycle)).First();
        return shortest.Price / Terms.CycleMonths(shortest.Sku.BillingCycle) * WithoutMonthlyPlan;
    }

    private IEnumerable<(Sku Sku, decimal Price)> SoldPlans(Subscription subscription, DateOnly day)
    {
        if (catalogue.FindOffer(subscription.OfferId) is not { } offer)
            return [];
        return from plan in catalogue.PaidPlansOf(offer.Sku.Product, offer.Market)
               let price = prices.PriceOn(plan.OfferId, day)
               where price is not null
               select (plan.Sku, price.UnitPrice);
    }
}
