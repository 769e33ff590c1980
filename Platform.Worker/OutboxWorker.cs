using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Worker;

/// <summary>
/// Runs relay and consumers as long as the host; what was taken and not started is given back at its end.
/// </summary>
internal sealed class OutboxWorker(OutboxRelay relay, OutboxConsumer consumer, DatabaseSettings database)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A SQLite file has one process at a time: leases found at its start belong to one that died.
        if (database.Engine == DatabaseEngine.Sqlite) await relay.ReleaseAllAsync(stoppingToken);
        try
        {
            await Task.WhenAll(relay.RunAsync(stoppingToken), consumer.RunAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped.
        }
        finally
        {
            await relay.ReleaseQueuedAsync(CancellationToken.None);
        }
    }
}
