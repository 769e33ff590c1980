using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Subscriptions.Terms;
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
        services.AddScoped<TermEnd>().AddScoped<TermPrice>();
        return services.AddSingleton<IDueWork, DailySync>().AddSingleton<IDueWork, TermEnds>();
    }
}
