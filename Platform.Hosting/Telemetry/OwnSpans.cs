using System.Diagnostics;
using Crayon.Platform.Core.Outbox;
using OpenTelemetry;

namespace Crayon.Platform.Hosting.Telemetry;

/// <summary>
/// Exports the spans of one host. Listeners hear the whole process; a span belongs to the host where the span it
/// stems from was begun, by a request to that host or by its work.
/// </summary>
internal sealed class OwnSpans(ActivitySource requests, WorkSpans? work, BaseProcessor<Activity> export)
    : CompositeProcessor<Activity>([export])
{
    public override void OnEnd(Activity data)
    {
        var first = data;
        while (first.Parent is { } parent) first = parent;
        if (ReferenceEquals(first.Source, requests) || work?.Began(first) == true) base.OnEnd(data);
    }
}
