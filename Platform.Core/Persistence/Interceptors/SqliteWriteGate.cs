using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Persistence.Interceptors;

/// <summary>
/// Lets the writers of one process to a SQLite file in one by one and in order. SQLite has one writer anyhow, and
/// without the gate the others poll for it with blocked threads.
/// </summary>
internal sealed class SqliteWriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> held = [];

    public IInterceptor[] Interceptors => [new AtTransaction(this), new AtConnection(this)];

    private async ValueTask EnterAsync(DbConnection connection, CancellationToken ct)
    {
        var gate = GateOf(connection);
        await gate.WaitAsync(ct);
        held.AddOrUpdate(connection, gate);
    }

    private void Enter(DbConnection connection)
    {
        var gate = GateOf(connection);
        gate.Wait();
        held.AddOrUpdate(connection, gate);
    }

    private void Leave(DbConnection? connection)
    {
        if (connection is null || !held.TryGetValue(connection, out var gate)) return;
        if (held.Remove(connection)) gate.Release();
    }

    private static SemaphoreSlim GateOf(DbConnection connection) =>
        Gates.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1, 1));

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

        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
            gate.Leave(eventData.Context?.Database.GetDbConnection());

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            gate.Leave(eventData.Context?.Database.GetDbConnection());
            return Task.CompletedTask;
        }

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
        public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) =>
            gate.Leave(connection);

        public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            gate.Leave(connection);
            return Task.CompletedTask;
        }

        public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) =>
            gate.Leave(connection);

        public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
        {
            gate.Leave(connection);
            return Task.CompletedTask;
        }
    }
}
