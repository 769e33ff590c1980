using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>Gives a renewed term the retail price of the day; a plan that left the sheets keeps its last one.</summary>
internal sealed class TermPrice(PlatformDbContext db, TenantRegistry registry, PriceBook prices)
{
    public async Task ApplyAsync(AccountSubscription subscription, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(subscription.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        var storefront = await prices.StorefrontAsync(tenant, subscription.CustomerId, ct);
        if (storefront.PriceFor(subscription.PlanId, subscription.AccountId, subscription.Id) is not { } plan) return;
        subscription.BuyingPriceId = await prices.KeepAsync(tenant, plan, db, ct);
        subscription.UnitPriceMinor = plan.IsTrial ? 0 : plan.UnitPrice?.AmountMinor ?? 0;
        subscription.UnitRate = plan.UnitRate;
    }
}
