using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>
/// Reads a tenant's price inputs: the operator's half under the use case that may, the tenant's half as the tenant.
/// </summary>
internal sealed class PriceInputsLoader(
    TenantScopes scopes, TenantRegistry registry, SharedRows shared, BusinessClock clock)
{
    private static readonly Actor Self = Actor.System("price-book");
    private static readonly string[] OfCatalogue = [DataVersion.Catalogue];
    private static readonly string[] OfPrices = [DataVersion.Prices, DataVersion.Catalogue];

    public async Task<PriceInputs> LoadAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        var (market, currency) = (tenant.Settings.Market, tenant.Settings.Currency);
        var catalogue = await shared.GetAsync("catalogue", tenant: null, OfCatalogue, token =>
            CatalogueAsync(tenant, token), ct);
        var costs = await shared.GetAsync($"costs/{market}/{currency}", tenant: null, OfPrices, token =>
            CostsAsync(market, currency, token), ct);
        var own = await shared.GetAsync("prices", tenant.Id, OfPrices, token => OwnAsync(tenant, token), ct);
        return new PriceInputs
        {
            Tenant = tenant,
            Currency = Currency.Of(currency),
            Services = catalogue.Services,
            Plans = catalogue.Plans.ToLookup(plan => plan.ServiceId),
            Lines = costs.Lines.ToLookup(line => line.PlanId),
            Rates = costs.Rates.ToLookup(rate => rate.FromCurrency, StringComparer.Ordinal),
            Wholesale = RuleIndex.Of(own.Wholesale),
            Retail = RuleIndex.Of(own.Retail),
            Entries = own.Entries,
        };
    }

    private async Task<CatalogueRows> CatalogueAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(tenant.Id, Self);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return new CatalogueRows(
            await db.Services.AsNoTracking().Where(service => service.State == ServiceState.Active).ToListAsync(ct),
            await db.Plans.AsNoTracking().Where(plan => plan.IsOffered).OrderBy(plan => plan.Id).ToListAsync(ct));
    }

    private async Task<CostRows> CostsAsync(string market, string currency, CancellationToken ct)
    {
        var now = clock.Now;
        await using var scope = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return new CostRows(
            await db.PriceSheetLines.AsNoTracking()
                .Where(line => line.Market == market && (line.EffectiveTo == null || line.EffectiveTo > now))
                .ToListAsync(ct),
            await db.ExchangeRates.AsNoTracking().Where(rate => rate.ToCurrency == currency)
                .OrderBy(rate => rate.ValidFrom).ToListAsync(ct));
    }

    private async Task<TenantRows> OwnAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        var theOperator = (await registry.OperatorAsync(ct)).Id;
        await using var platform = scopes.ForPlatform(PlatformUse.BuyingPrice, Self);
        var wholesale = await platform.ServiceProvider.GetRequiredService<PlatformDbContext>().PriceRules
            .AsNoTracking().Where(rule => rule.TenantId == theOperator && rule.BuyerTenantId == tenant.Id)
            .ToListAsync(ct);
        await using var own = scopes.ForTenant(tenant.Id, Self);
        var db = own.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return new TenantRows(
            wholesale,
            await db.PriceRules.AsNoTracking().Where(rule => rule.BuyerTenantId == null).ToListAsync(ct),
            await db.CatalogueEntries.AsNoTracking().ToListAsync(ct));
    }
}
