using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Persistence;

/// <summary>Lets one writer at a time into the file; each piece of work is one transaction,
/// with the events that tell of it.</summary>
internal sealed class WriteGate(IDbContextFactory<SimulatorDb> contexts, WebhookOutbox outbox) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<T> RunAsync<T>(Func<SimulatorDb, Task<T>> work, Action? afterCommit, CancellationToken ct)
    {
        await _gate.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db);
            var hasEvents = await outbox.FillAsync(db, ct);
            await transaction.CommitAsync(ct);
            afterCommit?.Invoke();
            if (hasEvents)
                outbox.Committed();
            return result;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<SimulatorDb, Task<T>> read, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    public void Dispose() => _gate.Dispose();
}
