using System.Threading.Channels;

namespace Crayon.Platform.Core.Outbox;

/// <summary>The queue of the embedded set-up: a bounded channel over the outbox.</summary>
public sealed class InProcessWorkQueue(OutboxOptions options) : IWorkQueue
{
    private readonly Channel<WorkItem> channel = Channel.CreateBounded<WorkItem>(options.Batch);

    /// <inheritdoc />
    public ValueTask PublishAsync(WorkItem item, CancellationToken ct) => channel.Writer.WriteAsync(item, ct);

    /// <inheritdoc />
    public Task ConsumeAsync(int atOnce, Func<WorkItem, Task> work, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => ReadAsync(work, stop)));

    /// <inheritdoc />
    public IReadOnlyList<WorkItem> Drain()
    {
        var left = new List<WorkItem>();
        while (channel.Reader.TryRead(out var item)) left.Add(item);
        return left;
    }

    private async Task ReadAsync(Func<WorkItem, Task> work, CancellationToken stop)
    {
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(stop)) await work(item);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped between two items.
        }
    }
}
