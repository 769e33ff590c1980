using System.Threading.Channels;

namespace Crayon.Platform.Core.Outbox;

/// <summary>The queue of the embedded set-up: a bounded channel over the outbox.</summary>
public sealed class InProcessWorkQueue(OutboxOptions options) : IWorkQueue
{
    private readonly Channel<WorkItem> channel = Channel.CreateBounded<WorkItem>(options.Batch);

    /// <inheritdoc />
    public ValueTask PublishAsync(WorkItem item, CancellationToken ct) => channel.Writer.WriteAsync(item, ct);

    /// <inheritdoc />
    public IAsyncEnumerable<WorkItem> ReadAllAsync(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);

    /// <inheritdoc />
    public IReadOnlyList<WorkItem> Drain()
    {
        var left = new List<WorkItem>();
        while (channel.Reader.TryRead(out var item)) left.Add(item);
        return left;
    }
}
