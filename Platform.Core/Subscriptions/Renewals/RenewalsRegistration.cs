using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Subscriptions.Holds;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>Registers what is done ahead of the ends of terms.</summary>
public static class RenewalsRegistration
{
    /// <summary>Registers policies and notices, over mail; the worker's part.</summary>
    public static IServiceCollection AddRenewals(this IServiceCollection services)
    {
        services.AddScoped<DeadlineMail>().AddScoped<PolicyDesk>().AddScoped<HoldDesk>()
            .AddScoped<PlanNews>();
        return services.AddSingleton<IDueWork, ApplyPolicies>().AddSingleton<IDueWork, DeadlineNotices>()
            .AddSingleton<IDueWork, HeldRenewals>().AddSingleton<IDueWork, CatalogueNotices>();
    }
}
