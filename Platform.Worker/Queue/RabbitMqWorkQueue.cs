using Crayon.Platform.Core.Outbox;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Crayon.Platform.Worker.Queue;

/// <summary>
/// The queue between workers: RabbitMQ, with confirmed publishing and work that is acknowledged when it has ended.
/// While the broker is away publishing fails, and the outbox keeps what was accepted.
/// </summary>
internal sealed partial class RabbitMqWorkQueue(Broker broker, TimeProvider time, ILogger<RabbitMqWorkQueue> log)
    : IWorkQueue, IAsyncDisposable
{
    private static readonly TimeSpan FullPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AwayPause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim opening = new(1, 1);
    private BrokerLine? line;
    private volatile bool isAway;

    /// <summary>Whether the broker did not answer when it was last tried.</summary>
    public bool IsAway => isAway;

    /// <inheritdoc />
    public async ValueTask PublishAsync(WorkItem item, CancellationToken ct)
    {
        var body = WorkItemBody.Write(item);
        while (!await TryPublishAsync(body, ct)) await Task.Delay(FullPause, time, ct);
    }

    /// <inheritdoc />
    public async Task ConsumeAsync(int atOnce, Func<WorkItem, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await new RabbitMqConsumer(broker, work, NoteBack).RunAsync(atOnce, stop);
            }
            catch (Exception away) when (IsOfBroker(away) && !stop.IsCancellationRequested)
            {
                NoteAway(away);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(AwayPause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<WorkItem> Drain() => [];

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        opening.Dispose();
    }

    // Said once, however long it lasts.
    private void NoteAway(Exception failure)
    {
        if (!isAway) LogAway(failure.GetType().Name);
        isAway = true;
    }

    private void NoteBack()
    {
        if (isAway) LogBack();
        isAway = false;
    }

    // False when the queue has no room.
    private async Task<bool> TryPublishAsync(ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        try
        {
            var open = await OpenAsync(ct);
            await open.BasicPublishAsync("", Broker.Work, mandatory: true,
                new BasicProperties { Persistent = true, ContentType = "application/json" }, body, ct);
            return true;
        }
        catch (PublishException refused) when (!refused.IsReturn)
        {
            return false;
        }
        catch (Exception away) when (IsOfBroker(away))
        {
            await CloseAsync();
            throw;
        }
    }

    private async Task<IChannel> OpenAsync(CancellationToken ct)
    {
        if (line?.Channel is { IsOpen: true } open) return open;
        await opening.WaitAsync(ct);
        try
        {
            if (line?.Channel is { IsOpen: true } opened) return opened;
            if (line is not null) await line.DisposeAsync();
            line = await broker.OpenAsync("crayon-relay", new CreateChannelOptions(
                publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
            return line.Channel;
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task CloseAsync()
    {
        await opening.WaitAsync();
        try
        {
            if (line is not null) await line.DisposeAsync();
            line = null;
        }
        finally
        {
            opening.Release();
        }
    }

    private static bool IsOfBroker(Exception failure) =>
        failure is RabbitMQClientException or IOException or TimeoutException or System.Net.Sockets.SocketException;

    [LoggerMessage(LogLevel.Warning, "RabbitMQ is away ({Failure}); work waits in the outbox")]
    private partial void LogAway(string failure);

    [LoggerMessage(LogLevel.Warning, "RabbitMQ is back")]
    private partial void LogBack();
}
