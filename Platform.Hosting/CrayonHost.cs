using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Hosting.Health;
using Crayon.Platform.Hosting.Limits;
using Crayon.Platform.Hosting.Outbound;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Redis;
using Crayon.Platform.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crayon.Platform.Hosting;

/// <summary>
/// What every host does the same: limits, telemetry, problems, health, persistence, outbound guard, clean stop.
/// </summary>
public static class CrayonHost
{
    /// <summary>Largest body that a host reads, in bytes.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>
    /// A builder with all of it. Nothing is read from files or the environment but what the settings say: several hosts
    /// may share a process.
    /// </summary>
    /// <param name="settings">What the host is started with.</param>
    /// <param name="name">The host's name in telemetry, such as <c>crayon-api</c>.</param>
    public static WebApplicationBuilder CreateBuilder(HostSettings settings, string name)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().UseUrls(settings.Urls)
            .ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.AddTelemetry(name, new TelemetrySettings(settings.Otlp, settings.SharesProcess));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(settings).AddSingleton(settings.Public);
        builder.Services.AddSingleton<OutboundGuard>();
        builder.Services.AddCrayonPersistence(settings.Database);
        builder.Services.AddProblems();
        builder.Services.AddHealth();
        builder.Services.AddTokenBuckets();
        if (settings.Redis is { } redis) builder.Services.AddRedis(redis);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return builder;
    }

    /// <summary>
    /// Builds the host and begins its pipeline: the caller's address, problems, security headers, routing, health. An
    /// exception handler that
    /// the host registered itself is asked before the general one.
    /// </summary>
    public static WebApplication BuildCrayon(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.AddExceptionHandler<ProblemExceptions>();
        var app = builder.Build();
        app.UseCallerAddress(settings.KnownProxies);
        app.UseSecurityHeaders(settings.Public);
        app.UseProblems();
        app.UseRouting();
        app.MapHealth();
        return app;
    }
}
