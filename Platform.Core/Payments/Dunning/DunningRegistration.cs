using Crayon.Platform.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>Registers what is done about overdue invoices.</summary>
public static class DunningRegistration
{
    /// <summary>Registers the due work, over mail; the worker's part.</summary>
    public static IServiceCollection AddDunning(this IServiceCollection services) => services
        .AddScoped<DunningDesk>().AddScoped<DunningFiles>().AddScoped<DunningEffects>().AddScoped<DunningHolds>()
        .AddScoped<DunningSuspensions>().AddScoped<DunningMail>().AddSingleton<IDueWork, DunningWork>();
}
