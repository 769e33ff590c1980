using Crayon.Platform.Hosting.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Crayon.Platform.Hosting.Telemetry;

/// <summary>Traces, metrics and logs by OpenTelemetry; exported over OTLP (HTTP) where an endpoint is set.</summary>
internal static class HostTelemetry
{
    /// <summary>Sources and meters of our own begin with this.</summary>
    private const string Ours = "Crayon.*";

    public static void AddTelemetry(this WebApplicationBuilder builder, HostSettings settings, string name)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning)
            // Expected refusals are answers, and what was not expected is logged with its code by us.
            .AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None)
            .AddSimpleConsole(console => console.SingleLine = true);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource =>
            resource.AddService(name, "crayon"));
        telemetry.WithTracing(tracing => Configure(tracing, settings.Otlp));
        telemetry.WithMetrics(metrics => Configure(metrics, settings.Otlp));
        telemetry.WithLogging(
            logging => { if (settings.Otlp is { } otlp) logging.AddOtlpExporter(options =>
                Target(options, otlp, "v1/logs")); },
            options => { options.IncludeScopes = true; options.IncludeFormattedMessage = true; });
    }

    private static void Configure(TracerProviderBuilder tracing, Uri? otlp)
    {
        tracing.AddAspNetCoreInstrumentation(http => http.Filter = context =>
            !context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.Ordinal))
            .AddHttpClientInstrumentation().AddSource("Npgsql").AddSource(Ours);
        if (otlp is not null) tracing.AddOtlpExporter(options => Target(options, otlp, "v1/traces"));
    }

    private static void Configure(MeterProviderBuilder metrics, Uri? otlp)
    {
        metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
            .AddMeter("Npgsql").AddMeter("Microsoft.EntityFrameworkCore").AddMeter(Ours);
        if (otlp is not null) metrics.AddOtlpExporter(options => Target(options, otlp, "v1/metrics"));
    }

    // The exporter adds no path of its own when the endpoint is set in code.
    private static void Target(OtlpExporterOptions options, Uri otlp, string path) =>
        (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(otlp, path));
}
