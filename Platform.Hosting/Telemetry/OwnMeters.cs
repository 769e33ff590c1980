using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Crayon.Platform.Hosting.Telemetry;

/// <summary>Keeps out the meters of the other hosts of the process.</summary>
internal static class OwnMeters
{
    // A meter of a container names its factory; one without is a fact of the process, such as its memory.
    public static void AddOwnMetersOnly(this MeterProviderBuilder metrics) =>
        ((IDeferredMeterProviderBuilder)metrics).Configure((services, own) => own.AddView(instrument =>
            instrument.Meter.Scope is { } scope && !ReferenceEquals(scope, services.GetRequiredService<IMeterFactory>())
                ? MetricStreamConfiguration.Drop
                : null));
}
