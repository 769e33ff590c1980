using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>
/// Works out on the day of renewal how a subscription goes on. What was scheduled and is no longer possible is left
/// out; the rest is done.
/// </summary>
internal sealed class NextTermPlanner(ProviderCatalogue catalogue, PriceBook prices, PromotionBook promotions)
{
    /// <summary>The next term; null for a trial that has no plan to become.</summary>
    public async Task<NextTermPlan?> PlanAsync(SimulatorDb db, Subscription subscription, CancellationToken ct)
    {
        var family = await Family.OfAsync(db, subscription, ct);
        var (wanted, at) = (subscription.NextTerm, subscription.TermEnd);
        var plan = OtherPlan(subscription, family, at.UtcDay());
        if (plan is null && subscription.IsTrial)
            return null;
        var quantity = SeatsFor(subscription, family);
        var listPrice = prices.PriceOn(plan?.OfferId ?? subscription.OfferId, at.UtcDay())?.UnitPrice;
        var offer = plan ?? catalogue.FindOffer(subscription.OfferId);
        var promotion = offer is null || listPrice is null ? null
            : promotions.FindValid(wanted?.PromotionId, offer, quantity, at.UtcDay());
        // A plan that has left the price sheet is no longer sold, but what runs keeps its last price.
        var price = listPrice is { } list ? promotion?.PriceOf(list) ?? list : subscription.UnitPrice;
        var isAsWanted = wanted?.OfferId is null || plan is not null;
        return new NextTermPlan(plan, price, quantity, promotion?.Id, isAsWanted ? wanted?.Frame : null);
    }

    // What a trial becomes when nothing else is asked for: the product's plan with the shortest term.
    private Availability? PaidPlanOf(Subscription trial, DateOnly day) =>
        catalogue.FindOffer(trial.OfferId) is { } offer
            ? catalogue.PaidPlansOf(offer.Sku.Product, offer.Market)
                .Where(p => prices.PriceOn(p.OfferId, day) is not null)
                .OrderBy(p => Terms.Months(p.Sku.TermDuration))
                .ThenBy(p => Terms.CycleMonths(p.Sku.BillingCycle)).FirstOrDefault()
            : null;

    private Availability? OtherPlan(Subscription subscription, Family family, DateOnly day)
    {
        if (subscription.NextTerm?.OfferId is not { } wanted)
            return subscription.IsTrial ? PaidPlanOf(subscription, day) : null;
        var plan = catalogue.FindOffer(wanted);
        return plan is not null && prices.PriceOn(wanted, day) is not null
            && family.FitsUnder(plan.Sku.Product, catalogue)
            ? plan
            : subscription.IsTrial ? PaidPlanOf(subscription, day) : null;
    }

    // An add-on is never larger than its base, whatever was scheduled when.
    private static int SeatsFor(Subscription subscription, Family family)
    {
        var wanted = subscription.NextTerm?.Quantity ?? subscription.Quantity;
        var limit = family.SeatLimitFrom(subscription.TermEnd);
        if (limit is { } most and > 0 && wanted > most && wanted > subscription.Quantity)
            wanted = Math.Max(most, subscription.Quantity);
        return Math.Max(wanted, family.AddOnSeats);
    }
}
