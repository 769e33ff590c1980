using System.Data.Common;
using System.Runtime.CompilerServices;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// Rings the signal once the transaction that accepted work has committed; before that there is nothing to see.
/// </summary>
internal sealed class RingOnCommit(OutboxSignal signal) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, object> accepted = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } db
            && db.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.State == EntityState.Added))
            accepted.AddOrUpdate((db as ScopedDbContext)?.Joined ?? db, db);
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { Database.CurrentTransaction: null } db) RingFor(db);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RingFor(eventData.Context);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        RingFor(eventData.Context);

    private void RingFor(DbContext? db)
    {
        if (db is not null && accepted.Remove(db)) signal.Ring();
    }
}
