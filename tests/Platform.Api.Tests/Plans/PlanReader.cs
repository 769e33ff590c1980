using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Api.Tests.Plans;

/// <summary>Asks SQLite how it is going to answer each statement of a host.</summary>
internal sealed class PlanReader : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, QueryPlan> plans = new(StringComparer.Ordinal);

    public ICollection<QueryPlan> Plans => plans.Values;

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command,
        CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        plans.GetOrAdd(command.CommandText, _ => Explain(command));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command,
        CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        plans.GetOrAdd(command.CommandText, _ => Explain(command));
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private static QueryPlan Explain(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        // Of several statements in one text the first is explained and the others would be run.
        explain.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText.Split(';')[0]}";
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }
        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return new QueryPlan(command.CommandText, steps);
    }
}
