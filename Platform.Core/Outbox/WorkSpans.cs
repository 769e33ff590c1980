using System.Diagnostics;

namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// Spans of accepted work. Each container has a source of its own, so that hosts which share a process can tell whose
/// work a span belongs to.
/// </summary>
public sealed class WorkSpans : IDisposable
{
    private readonly ActivitySource source = new("Crayon.Work");

    /// <summary>Whether the span was begun here.</summary>
    public bool Began(Activity span) => ReferenceEquals(span.Source, source);

    /// <summary>Begins the span of one attempt, in the trace of the request that accepted the work; ids only.</summary>
    internal Activity? Start(OutboxMessage message)
    {
        _ = ActivityContext.TryParse(message.TraceParent, traceState: null, isRemote: true, out var accepted);
        var span = source.StartActivity(message.Topic, ActivityKind.Consumer, accepted);
        foreach (var (name, value) in NamesOf(message)) span?.SetTag(name, value);
        return span;
    }

    /// <summary>What stands on the span and on every log line of the work.</summary>
    internal static Dictionary<string, object> NamesOf(OutboxMessage message) => new(StringComparer.Ordinal)
    {
        ["crayon.tenant_id"] = message.TenantId.ToString(),
        ["crayon.message_id"] = message.Id.ToString(),
        ["crayon.subject_id"] = message.SubjectId.ToString(),
        ["crayon.attempt"] = message.Attempts,
    };

    /// <inheritdoc />
    public void Dispose() => source.Dispose();
}
