using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Tests.Outbox;

/// <summary>
/// A process that dies: from the given step on nothing reaches the database or the provider any more.
/// </summary>
internal sealed class KillSwitch : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int stepsLeft = int.MaxValue;

    public bool IsDead => stepsLeft <= 0;

    public int Deaths { get; private set; }

    public void DieAfter(int steps) => stepsLeft = steps;

    public void Restart() => stepsLeft = int.MaxValue;

    public void Step()
    {
        if (stepsLeft != int.MaxValue && --stepsLeft == 0) Deaths++;
        if (IsDead) throw new KilledException();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
        CancellationToken cancellationToken = default)
    {
        Step();
        return ValueTask.FromResult(result);
    }
}

internal sealed class KilledException() : Exception("The process is dead.");
