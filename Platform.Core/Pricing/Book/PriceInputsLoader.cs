using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// Reads a tenant's price inputs: the operator's half under the use case that may, the tenant's half as the tenant.
/// </summary>
internal sealed class PriceInputsLoader(TenantScopes scopes, TenantRegistry registry, BusinessClock clock)
{
    private static readonly Actor Self = Actor.System("price-book");

    public async Task<PriceInputs> LoadAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        var theOperator = (await registry.OperatorAsync(ct)).Id;
        var now = clock.Now;
        await using var platform = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
        var costs = platform.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var lines = await costs.PriceSheetLines.AsNoTracking()
            .Where(
                line => line.Market == tenant.Settings.Market && (line.EffectiveTo == null || line.EffectiveTo > now))
            .ToListAsync(ct);
        var rates = await costs.ExchangeRates.AsNoTracking()
            .Where(rate => rate.ToCurrency == tenant.Settings.Currency).OrderBy(rate => rate.ValidFrom).ToListAsync(ct);
        var wholesale = await costs.PriceRules.AsNoTracking()
            .Where(rule => rule.TenantId == theOperator && rule.BuyerTenantId == tenant.Id).ToListAsync(ct);

        await using var own = scopes.ForTenant(tenant.Id, Self);
        var db = own.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var services = await db.Services.AsNoTracking().Where(service => service.State == ServiceState.Active)
            .ToListAsync(ct);
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.IsOffered).OrderBy(plan => plan.Id)
            .ToListAsync(ct);
        var retail = await db.PriceRules.AsNoTracking().Where(rule => rule.BuyerTenantId == null).ToListAsync(ct);
        var entries = await db.CatalogueEntries.AsNoTracking().ToListAsync(ct);
        return new PriceInputs
        {
            Tenant = tenant,
            Currency = Currency.Of(tenant.Settings.Currency),
            Services = services,
            Plans = plans.ToLookup(plan => plan.ServiceId),
            Lines = lines.ToLookup(line => line.PlanId),
            Rates = rates.ToLookup(rate => rate.FromCurrency, StringComparer.Ordinal),
            Wholesale = RuleIndex.Of(wholesale),
            Retail = RuleIndex.Of(retail),
            Entries = entries,
        };
    }
}
