using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Books;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Crayon.Platform.Core.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Jobs;

/// <summary>Registers background work.</summary>
public static class JobsRegistration
{
    /// <summary>Registers the clock's steps and what falls due as it moves.</summary>
    public static IServiceCollection AddDueWork(this IServiceCollection services)
    {
        services.TryAddSingleton<Clocks>();
        services.AddSingleton<ClockSteps>().AddSingleton<JobRuns>().AddSingleton<DueWork>().AddSingleton<Retention>();
        return services.AddSingleton<IDueWork, DailySync>().AddSingleton<IDueWork, TermEnds>()
            .AddSingleton<IDueWork, ScheduledOrders>().AddCosts().AddDueBilling().AddDueBooks()
            .AddExportWriting();
    }

    /// <summary>Registers the sweep that compares with the provider, and the intake of its events where there is
    /// one.</summary>
    public static IServiceCollection AddProviderTruth(this IServiceCollection services, Uri? intake)
    {
        services.AddSingleton<IDueWork, ProviderSweep>();
        if (intake is null) return services;
        services.TryAddSingleton<WebhookSecrets>();
        return services.AddSingleton(new WebhookAddress(intake)).AddSingleton<IDueWork, KeepWebhook>();
    }
}
