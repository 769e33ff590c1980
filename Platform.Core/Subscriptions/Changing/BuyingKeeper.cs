using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Keeps the price behind a plan that seats move to, so that what it was bought for can be told
/// later.</summary>
public sealed class BuyingKeeper(PlatformDbContext db, TenantRegistry registry, PriceBook prices)
{
    internal async Task<BuyingPriceId?> KeepAsync(PricedChange change, CancellationToken ct)
    {
        if (change.Target is not { } target) return null;
        var tenant = await registry.FindAsync(change.Subscription.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        return await prices.KeepAsync(tenant, target, db, ct);
    }
}
