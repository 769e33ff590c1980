using Crayon.Platform.Core.Costs.Due;
using Crayon.Platform.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Costs;

/// <summary>Registers the provider's costs.</summary>
public static class CostsRegistration
{
    /// <summary>Registers the import, and the rating of usage that follows from it.</summary>
    internal static IServiceCollection AddCosts(this IServiceCollection services) => services
        .AddSingleton<CostImport>().AddSingleton<UsageRating>()
        .AddSingleton<IDueWork, CostImports>().AddSingleton<IDueWork, UsageRates>();
}
