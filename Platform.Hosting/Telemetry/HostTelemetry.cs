using System.Diagnostics;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Hosting.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Crayon.Platform.Hosting.Telemetry;

/// <summary>Traces, metrics and logs by OpenTelemetry; exported over OTLP (HTTP) where an endpoint is set.</summary>
public static class HostTelemetry
{
    /// <summary>Sources and meters of our own begin with this.</summary>
    private const string Ours = "Crayon.*";

    /// <summary>Adds all three, and a console for people. What hosts say beyond this is theirs to add.</summary>
    /// <param name="builder">The host that is built.</param>
    /// <param name="name">Its name in telemetry, such as <c>crayon-api</c>.</param>
    /// <param name="settings">Where to, and what from.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, string name, TelemetrySettings settings)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            // It quotes whole addresses, in which links from mails and hints of tokens stand: closed by its own name,
            // so that nobody opens it with the rest.
            .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning)
            // Expected refusals are answers, and what was not expected is logged with its code by us.
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            .AddSimpleConsole(console => console.SingleLine = true);
        // The server takes the source of its spans from here: this host's own, by which they are told apart.
        builder.Services.AddSingleton(new ActivitySource("Microsoft.AspNetCore"));
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource =>
            resource.AddService(name, "crayon"));
        telemetry.WithTracing(tracing => Configure(tracing, settings));
        telemetry.WithMetrics(metrics => Configure(metrics, settings));
        telemetry.WithLogging(
            logging =>
            {
                if (settings.Otlp is { } otlp) logging.AddOtlpExporter(target => Target(target, otlp, "v1/logs"));
            },
            options => (options.IncludeScopes, options.IncludeFormattedMessage) = (true, true));
    }

    private static void Configure(TracerProviderBuilder tracing, TelemetrySettings settings)
    {
        tracing.AddAspNetCoreInstrumentation(http => http.Filter = context =>
                !context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.Ordinal))
            .AddHttpClientInstrumentation().AddSource("Npgsql").AddSource(Ours);
        if (settings.Otlp is not { } otlp) return;
        var target = new OtlpExporterOptions();
        Target(target, otlp, "v1/traces");
        tracing.AddProcessor(services => Export(services, target, settings.SharesProcess));
    }

    private static BaseProcessor<Activity> Export(
        IServiceProvider services, OtlpExporterOptions target, bool sharesProcess)
    {
        var export = new BatchActivityExportProcessor(new OtlpTraceExporter(target));
        return sharesProcess
            ? new OwnSpans(services.GetRequiredService<ActivitySource>(), services.GetService<WorkSpans>(), export)
            : export;
    }

    private static void Configure(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
            .AddMeter("Npgsql").AddMeter("Microsoft.EntityFrameworkCore").AddMeter(Ours);
        if (settings.Otlp is not { } otlp) return;
        if (settings.SharesProcess) metrics.AddOwnMetersOnly();
        metrics.AddOtlpExporter(target => Target(target, otlp, "v1/metrics"));
    }

    // The exporter adds no path of its own when the endpoint is set in code.
    private static void Target(OtlpExporterOptions options, Uri otlp, string path) =>
        (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(otlp, path));
}

/// <summary>Where telemetry goes.</summary>
/// <param name="Otlp">OTLP endpoint without <c>/v1/…</c>, or null to export nothing.</param>
/// <param name="SharesProcess">Whether other hosts run in the same process.</param>
public sealed record TelemetrySettings(Uri? Otlp, bool SharesProcess);
