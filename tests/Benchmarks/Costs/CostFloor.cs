using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Crayon.Platform.Core.Persistence;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crayon.Benchmarks.Costs;

/// <summary>
/// The least that can be done with the rows of all steps: read each, and write each to a table without an index.
/// </summary>
internal static class CostFloor
{
    private static readonly string[] Tables =
        ["CostLine", "Charge", "ChargeCost", "WholesaleCharge", "InvoiceLine"];

    public static async Task<int> CopyAsync(DatabaseSettings settings, CancellationToken ct)
    {
        await using DbConnection reading = Connect(settings);
        await using DbConnection writing = Connect(settings);
        await reading.OpenAsync(ct);
        await writing.OpenAsync(ct);
        var count = 0;
        foreach (var name in Tables)
        {
            var table = settings.Engine == DatabaseEngine.Postgres ? $"platform.\"{name}\"" : $"\"platform_{name}\"";
            count += await CopyAsync((reading, writing), table, $"floor_{name}", ct);
        }
        return count;
    }

    [SuppressMessage("Security", "CA2100", Justification = "All text is this file's own.")]
    private static async Task<int> CopyAsync(
        (DbConnection Reading, DbConnection Writing) over, string table, string copy, CancellationToken ct)
    {
        await using (var make = over.Writing.CreateCommand())
        {
            make.CommandText = $"CREATE TEMP TABLE {copy} AS SELECT * FROM {table} LIMIT 0";
            await make.ExecuteNonQueryAsync(ct);
        }
        await using var read = over.Reading.CreateCommand();
        read.CommandText = $"SELECT * FROM {table}";
        await using var rows = await read.ExecuteReaderAsync(ct);
        return over.Writing is NpgsqlConnection postgres
            ? await CopyAsync(rows, postgres, copy, ct)
            : await InsertAsync(rows, over.Writing, copy, ct);
    }

    private static DbConnection Connect(DatabaseSettings settings) => settings.Engine == DatabaseEngine.Postgres
        ? new NpgsqlConnection(settings.PlatformConnection)
        : new SqliteConnection(settings.PlatformConnection);

    private static async Task<int> CopyAsync(
        DbDataReader rows, NpgsqlConnection to, string copy, CancellationToken ct)
    {
        var count = 0;
        await using var writer = await to.BeginBinaryImportAsync($"COPY {copy} FROM STDIN (FORMAT BINARY)", ct);
        for (; await rows.ReadAsync(ct); count++)
        {
            await writer.StartRowAsync(ct);
            for (var column = 0; column < rows.FieldCount; column++)
                if (rows.IsDBNull(column)) await writer.WriteNullAsync(ct);
                else await writer.WriteAsync(rows.GetValue(column), ct);
        }
        await writer.CompleteAsync(ct);
        return count;
    }

    [SuppressMessage("Security", "CA2100", Justification = "All text is this file's own.")]
    private static async Task<int> InsertAsync(
        DbDataReader rows, DbConnection to, string copy, CancellationToken ct)
    {
        var count = 0;
        await using var transaction = await to.BeginTransactionAsync(ct);
        await using var insert = to.CreateCommand();
        insert.Transaction = transaction;
        var names = Enumerable.Range(0, rows.FieldCount).Select(column => $"@p{column}").ToList();
        insert.CommandText = $"INSERT INTO {copy} VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            insert.Parameters.Add(parameter);
        }
        for (; await rows.ReadAsync(ct); count++)
        {
            for (var column = 0; column < rows.FieldCount; column++)
                insert.Parameters[column].Value = rows.GetValue(column);
            await insert.ExecuteNonQueryAsync(ct);
        }
        await transaction.CommitAsync(ct);
        return count;
    }
}
