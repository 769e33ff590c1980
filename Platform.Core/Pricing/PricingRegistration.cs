using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Persistence.Engines;
using Crayon.Platform.Core.Pricing.Management;
using Crayon.Platform.Core.Tax;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Pricing;

/// <summary>Registers prices, taxes, price rules and the catalogue sync.</summary>
public static class PricingRegistration
{
    /// <summary>Needs persistence; the sync also needs the provider's client.</summary>
    public static IServiceCollection AddCrayonPricing(this IServiceCollection services) => services
        .AddSingleton<SharedTransactions>()
        .AddSingleton<PriceBook>()
        .AddSingleton<TaxBook>()
        .AddScoped<PriceRules>()
        .AddScoped<PriceRulePreview>()
        .AddSingleton<SyncScopes>()
        .AddTransient<CatalogueSync>();
}
