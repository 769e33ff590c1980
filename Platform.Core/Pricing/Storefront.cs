using System.Collections.Frozen;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Pricing;

/// <summary>
/// What a tenant shows and sells at one moment, to all or to one customer, with prices. Never changes.
/// </summary>
public sealed class Storefront
{
    private readonly Func<PlanId, AccountId?, SubscriptionId?, OfferedPlan?> priceFor;
    private readonly FrozenDictionary<PlanId, OfferedPlan> plans;
    private readonly FrozenDictionary<string, OfferedService> services;

    internal Storefront(
        IReadOnlyList<OfferedService> services, Func<PlanId, AccountId?, SubscriptionId?, OfferedPlan?> priceFor)
    {
        Services = services;
        this.priceFor = priceFor;
        plans = services.SelectMany(service => service.Plans).ToFrozenDictionary(plan => plan.PlanId);
        this.services =
            services.SelectMany(
                service => new[] { (Key: service.Slug, service), (Key: service.Id.ToString(), service) })
            .ToFrozenDictionary(pair => pair.Key, pair => pair.service, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The services shown, featured ones first, then by name; each with at least one plan.</summary>
    public IReadOnlyList<OfferedService> Services { get; }

    /// <summary>A plan that is shown and sold; null for any other.</summary>
    public OfferedPlan? FindPlan(PlanId id) => plans.GetValueOrDefault(id);

    /// <summary>A service by id or slug; null when it is not shown or does not exist, which look the same.</summary>
    public OfferedService? Find(string idOrSlug) => services.GetValueOrDefault(idOrSlug);

    /// <summary>
    /// The plan at the most specific rules: of the subscription, the account, the customer, and so on. Also answers for
    /// a
    /// plan that is not shown when a running subscription is named. Null where there is no price.
    /// </summary>
    public OfferedPlan? PriceFor(PlanId id, AccountId? account, SubscriptionId? subscription) =>
        account is null && subscription is null ? FindPlan(id)
        : subscription is null && !plans.ContainsKey(id) ? null
        : priceFor(id, account, subscription);
}
