using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Outbox;

/// <summary>Hands due messages to the queue, those included whose worker died: relay and sweeper in one.</summary>
public sealed partial class OutboxRelay(
    TenantScopes scopes, IWorkQueue queue, OutboxSignal signal, OutboxOptions options, TimeProvider time,
    ILogger<OutboxRelay> log)
{
    internal static Actor By { get; } = Actor.System("outbox");

    /// <summary>
    /// Relays until it is stopped; a failure is logged and the next look comes after the usual pause.
    /// </summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var isFailing = false;
        while (!ct.IsCancellationRequested)
        {
            var moved = 0;
            try
            {
                moved = await RunOnceAsync(ct);
                isFailing = false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Said once for each outage, not once for each look.
                if (!isFailing) LogFailure(failure);
                isFailing = true;
            }
            if (moved < options.Batch) await signal.WaitAsync(options.Poll, ct);
        }
    }

    /// <summary>
    /// Takes the messages that are due and hands them over; answers how many. What a stop leaves unhanded is given
    /// back.
    /// </summary>
    public async Task<int> RunOnceAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        // Not cancellable: a lease that was committed and forgotten would hold its message up until it runs out.
        var taken = (await OutboxLeases.ClaimAsync(
            db, time.GetUtcNow(), options.Lease, options.Batch, CancellationToken.None)).ConvertAll(ItemOf);
        var handed = 0;
        try
        {
            for (; handed < taken.Count; handed++) await queue.PublishAsync(taken[handed], ct);
        }
        finally
        {
            foreach (var item in taken.Skip(handed)) await OutboxLeases.ReleaseAsync(db, item, CancellationToken.None);
        }
        return taken.Count;
    }

    /// <summary>Gives back all leases; only for an engine that has one process, before it starts to work.</summary>
    public async Task ReleaseAllAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, By);
        await OutboxLeases.ReleaseAllAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), ct);
    }

    /// <summary>Gives back what lies in the queue, when this process stops.</summary>
    public async Task ReleaseQueuedAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        foreach (var item in queue.Drain()) await OutboxLeases.ReleaseAsync(db, item, ct);
    }

    private static WorkItem ItemOf(OutboxMessage message) =>
        new(message.Id, message.TenantId, message.LeaseToken.GetValueOrDefault());

    [LoggerMessage(LogLevel.Error, "The outbox relay failed and will look again")]
    private partial void LogFailure(Exception failure);
}
