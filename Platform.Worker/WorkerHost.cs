using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Hosting;
using Crayon.Platform.Worker.Schedule;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Crayon.Platform.Worker;

/// <summary>The worker: takes accepted work to the provider and runs what falls due.</summary>
public static class WorkerHost
{
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    /// <summary>Builds the host; <paramref name="configure"/> adds what the caller needs beyond it.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WorkerHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseUrls(settings.Urls);
        builder.Services.AddCrayonPersistence(settings.Database).AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork();
        AddProvider(builder.Services, settings);
        builder.Services.AddHostedService<OutboxWorker>();
        builder.Services.AddDueWorkSchedule(settings.Database);
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        return app;
    }

    private static void AddProvider(IServiceCollection services, HostSettings settings)
    {
        var ccp = settings.Ccp ?? throw new InvalidOperationException("The worker needs the provider's address and credentials.");
        services.AddCcpClient(new CcpOptions { BaseUrl = ccp.BaseUrl, ClientId = ccp.ClientId, ClientSecret = ccp.ClientSecret });
    }
}
