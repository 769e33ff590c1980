using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Plans;

/// <summary>Finds the plans to which a subscription's seats may move, with the prices that its account would
/// pay.</summary>
public sealed class PlanMoves(PlatformDbContext db, TenantRegistry registry, PriceBook prices)
{
    /// <summary>What the tenant shows and sells to the subscription's customer now.</summary>
    internal async Task<Storefront> StorefrontAsync(AccountSubscription subscription, CancellationToken ct) =>
        await prices.StorefrontAsync(await TenantAsync(subscription, ct), subscription.CustomerId, ct);

    /// <summary>A month of the service after its term, with the surcharge; null where no plan of it is sold.</summary>
    internal async Task<OfferedPlan?> ExtensionAsync(AccountSubscription subscription, CancellationToken ct) =>
        await prices.ExtensionAsync(await TenantAsync(subscription, ct), subscription, ct);

    /// <summary>A plan that was named, as far as it is sold; null where it is not.</summary>
    internal async Task<PlanMove?> FindAsync(AccountSubscription from, PlanId wanted, CancellationToken ct)
    {
        var storefront = await StorefrontAsync(from, ct);
        if (storefront.FindPlan(wanted) is not { } shown
            || storefront.PriceFor(wanted, from.AccountId, from.Id) is not { } offer) return null;
        var (own, other) = (from.ServiceId, shown.ServiceId);
        var services = await db.Services.AsNoTracking().Where(row => row.Id == own || row.Id == other).ToListAsync(ct);
        return new PlanMove(offer, PlanMove.RelationOf(
            services.Single(row => row.Id == own), services.Single(row => row.Id == other)));
    }

    /// <summary>The plans to which seats may move at once or with the next term, as the account would buy
    /// them.</summary>
    public async Task<IReadOnlyList<OpenMove>> OpenAsync(AccountSubscription from, CancellationToken ct)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == from.PlanId, ct);
        var isRunning = SubscriptionTransitions.Allows(from.Status, SubscriptionChangeKind.Upgrade);
        var renews = SubscriptionTransitions.Allows(from.Status, SubscriptionChangeKind.Schedule) && from.AutoRenew;
        return
        [
            .. (await AllAsync(from, ct)).Where(move => move.Offer.PlanId != plan.Id)
                .Select(move => new OpenMove(
                    move.Offer, isRunning && move.IsOpenNow(from, plan), renews && move.IsOpenNextTerm(plan)))
                .Where(move => move.IsOpenNow || move.IsOpenNextTerm),
        ];
    }

    private async Task<RegisteredTenant> TenantAsync(AccountSubscription subscription, CancellationToken ct) =>
        await registry.FindAsync(subscription.TenantId, ct)
        ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");

    /// <summary>All plans of the service and of its neighbours.</summary>
    private async Task<IReadOnlyList<PlanMove>> AllAsync(AccountSubscription from, CancellationToken ct)
    {
        var storefront = await StorefrontAsync(from, ct);
        var own = await db.Services.AsNoTracking().SingleAsync(row => row.Id == from.ServiceId, ct);
        var shown = storefront.Services.Select(service => service.Id).ToList();
        var known = await db.Services.AsNoTracking().Where(row => shown.Contains(row.Id)).ToListAsync(ct);
        var relations = known.Select(row => (row.Id, Relation: PlanMove.RelationOf(own, row)))
            .Where(pair => pair.Relation != ServiceRelation.None).ToDictionary(pair => pair.Id, pair => pair.Relation);
        var plans = storefront.Services.Where(service => relations.ContainsKey(service.Id))
            .SelectMany(service => service.Plans);
        return [.. plans.Select(plan => storefront.PriceFor(plan.PlanId, from.AccountId, from.Id)).OfType<OfferedPlan>()
            .Select(offer => new PlanMove(offer, relations[offer.ServiceId]))];
    }
}

/// <summary>A plan that seats may move to.</summary>
/// <param name="Offer">The plan at the buyer's price.</param>
/// <param name="IsOpenNow">Whether they may move at once.</param>
/// <param name="IsOpenNextTerm">Whether they may move with the next term.</param>
public sealed record OpenMove(OfferedPlan Offer, bool IsOpenNow, bool IsOpenNextTerm);
