using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Crayon.Platform.Core.Persistence.Guarded;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Persistence.Interceptors;

/// <summary>
/// Lets the writers of one process to a SQLite file in one by one and in order. SQLite has one writer anyhow, and
/// without the gate the others poll for it with blocked threads. The disk is waited for outside, together: a commit
/// answers when it is there.
/// </summary>
internal sealed class SqliteWriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> held = [];

    public IInterceptor[] Interceptors => [new AtSave(), new AtTransaction(this), new AtConnection(this)];

    private async ValueTask EnterAsync(DbConnection connection, CancellationToken ct)
    {
        var gate = GateOf(connection);
        await gate.WaitAsync(ct);
        Hold(connection, gate);
    }

    private void Enter(DbConnection connection)
    {
        var gate = GateOf(connection);
        gate.Wait();
        Hold(connection, gate);
    }

    private void Hold(DbConnection connection, SemaphoreSlim gate)
    {
        held.AddOrUpdate(connection, gate);
        SqliteDurability.LeaveToOthers(connection);
    }

    private async Task CommittedAsync(DbConnection? connection)
    {
        Leave(connection);
        if (connection is not null) await SqliteWalSync.Of(connection.DataSource).FlushAsync();
    }

    private void Leave(DbConnection? connection)
    {
        if (connection is null || !held.TryGetValue(connection, out var gate) || !held.Remove(connection)) return;
        try
        {
            // What is written without a transaction reaches the disk by itself.
            SqliteDurability.Restore(connection);
        }
        finally
        {
            gate.Release();
        }
    }

    private static SemaphoreSlim GateOf(DbConnection connection) =>
        Gates.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1, 1));

    // A save of one row would do without a transaction, and pass the gate by.
    private sealed class AtSave : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(
            DbContextEventData eventData, InterceptionResult<int> result)
        {
            if (eventData.Context is { } db) db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) => new(SavingChanges(eventData, result));
    }

    private sealed class AtTransaction(SqliteWriteGate gate) : DbTransactionInterceptor
    {
        public override InterceptionResult<DbTransaction> TransactionStarting(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
        {
            gate.Enter(connection);
            return result;
        }

        public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
            CancellationToken cancellationToken = default)
        {
            await gate.EnterAsync(connection, cancellationToken);
            return result;
        }

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
        {
            var connection = eventData.Context?.Database.GetDbConnection();
            gate.Leave(connection);
            if (connection is not null) SqliteWalSync.Of(connection.DataSource).Flush();
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
            => gate.CommittedAsync(eventData.Context?.Database.GetDbConnection());

        public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
            gate.Leave(eventData.Context?.Database.GetDbConnection());

        public override Task TransactionRolledBackAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            gate.Leave(eventData.Context?.Database.GetDbConnection());
            return Task.CompletedTask;
        }
    }

    // A transaction that is dropped without an end gives no event of its own; its connection closes.
    private sealed class AtConnection(SqliteWriteGate gate) : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionClosing(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            gate.Leave(connection);
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            gate.Leave(connection);
            return new(result);
        }

        public override InterceptionResult ConnectionDisposing(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            gate.Leave(connection);
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionDisposingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            gate.Leave(connection);
            return new(result);
        }
    }
}
