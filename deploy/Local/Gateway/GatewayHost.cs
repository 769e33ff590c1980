using System.Net;
using Crayon.Local.Pages;
using Crayon.Local.Running;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Telemetry;

namespace Crayon.Local.Gateway;

/// <summary>
/// The one port of the local run: health, start page, and the way to each host by Host header and path.
/// </summary>
internal static class GatewayHost
{
    public static WebApplication Build(LocalOptions options, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // each host has its own limit
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.AddTelemetry("crayon-gateway", new TelemetrySettings(options.Otlp, SharesProcess: true));
        // What it says of each request has the whole address in it, and whatever secret somebody put there.
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);
        builder.Quiet();
        builder.Services.AddRoutingCore().AddHttpForwarder();
        builder.Services.AddSingleton<Forwarder>();
        configure(builder.Services);
        var app = builder.Build();
        app.Run(DispatchAsync);
        return app;
    }

    private static async Task DispatchAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var (host, path) = (http.Request.Host.Host.ToLowerInvariant(), http.Request.Path);
        var tenant = HostRules.IsOwn(host) ? null
            : await services.GetRequiredService<TenantRegistry>().FindByHostAsync(host, http.RequestAborted);
        var (upstreams, forwarder) = (services.GetRequiredService<Upstreams>(),
            services.GetRequiredService<Forwarder>());
        var (kind, part) = (HostRules.KindOf(host, tenant), HostRules.PartOf(path));
        await (kind switch
        {
            HostKind.Tenant => forwarder.SendAsync(http, upstreams, part),
            HostKind.Api when part == Part.Api => forwarder.SendAsync(http, upstreams, part),
            HostKind.Bare => BareAsync(http, services),
            _ => Answers.NotFoundAsync(http),
        });
    }

    private static Task BareAsync(HttpContext http, IServiceProvider services)
    {
        var readiness = services.GetRequiredService<Readiness>();
        if (http.Request.Path == "/healthz/live") return Answers.JsonAsync(http, new { status = "Healthy" });
        if (http.Request.Path == "/healthz/ready")
        {
            http.Response.StatusCode = readiness.IsReady ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable;
            return Answers.JsonAsync(http,
                new { status = readiness.IsReady ? "Healthy" : "Unhealthy", readiness.Doing });
        }
        return services.GetRequiredService<StartPage>().HandleAsync(http);
    }
}
