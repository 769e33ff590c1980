using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Crayon.Ccp.Simulator;

/// <summary>
/// The sandbox's spans, meters and logs over OTLP, as <c>ccp-simulator</c>, where an endpoint is given.
/// </summary>
internal static class SimulatorTelemetry
{
    private const string Name = "ccp-simulator";
    private const string Spans = "Crayon.Ccp.Simulator";

    public static void AddTelemetry(this WebApplicationBuilder builder, Uri? otlp)
    {
        // The server takes its spans' source from here: one of its own, so that a process shared with others is no
        // matter.
        builder.Services.AddSingleton(new ActivitySource(Spans));
        if (otlp is null) return;
        builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(Name, "crayon"))
            .WithTracing(tracing => tracing.AddSource(Spans).AddOtlpExporter(target => Target(target, otlp, "traces")))
            .WithMetrics(metrics => Configure(metrics, otlp))
            .WithLogging(logging => logging.AddOtlpExporter(target => Target(target, otlp, "logs")));
    }

    /// <summary>Names the spans by their routes; what the server itself says is the method alone.</summary>
    public static void UseSpanNames(this WebApplication app) => app.Use((http, next) =>
    {
        if (Activity.Current is { } span && http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
        {
            span.DisplayName = $"{http.Request.Method} {route}";
            span.SetTag("http.route", route);
        }
        return next(http);
    });

    // The meters of other hosts of the process have other factories.
    private static void Configure(MeterProviderBuilder metrics, Uri otlp)
    {
        metrics.AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel");
        ((IDeferredMeterProviderBuilder)metrics).Configure((services, own) => own.AddView(instrument =>
            ReferenceEquals(instrument.Meter.Scope, services.GetRequiredService<IMeterFactory>())
                ? null
                : MetricStreamConfiguration.Drop));
        metrics.AddOtlpExporter(target => Target(target, otlp, "metrics"));
    }

    private static void Target(OtlpExporterOptions options, Uri otlp, string signal) =>
        (options.Protocol, options.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(otlp, $"v1/{signal}"));
}
