using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Plans;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>Finds the plan that a subscription's next term would have, at the price of today.</summary>
public sealed class NextPlans(PlanMoves moves)
{
    /// <summary>
    /// The plan named, or the present one; for a trial the paid plan of its service with the shortest term. Null where
    /// it is no longer sold.
    /// </summary>
    internal async Task<OfferedPlan?> OfAsync(
        AccountSubscription subscription, Plan plan, PlanId? named, CancellationToken ct) =>
        Of(await moves.StorefrontAsync(subscription, ct), subscription, plan, named);

    /// <inheritdoc cref="OfAsync" />
    internal static OfferedPlan? Of(
        Storefront storefront, AccountSubscription subscription, Plan plan, PlanId? named)
    {
        var id = named ?? (plan.IsTrial ? PaidPlanOf(storefront, plan) : plan.Id);
        return id is { } next ? storefront.PriceFor(next, subscription.AccountId, subscription.Id) : null;
    }

    private static PlanId? PaidPlanOf(Storefront storefront, Plan trial) => storefront.Services
        .Where(service => service.Id == trial.ServiceId).SelectMany(service => service.Plans)
        .Where(plan => !plan.IsTrial)
        .OrderBy(plan => TermCodes.Parse(plan.Term).Months())
        .ThenBy(plan => BillingCycles.Parse(plan.BillingCycle).Months())
        .Select(plan => (PlanId?)plan.PlanId).FirstOrDefault();
}
