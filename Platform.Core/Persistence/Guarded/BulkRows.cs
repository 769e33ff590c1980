using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Adds many new rows of one kind within the transaction of the caller, past the change tracker. Only for platform use
/// cases: what guards a tenant's writes does not see these rows, so they say themselves whose they are.
/// </summary>
internal static class BulkRows
{
    /// <summary>Adds the rows; all or none, and none that is there already.</summary>
    /// <param name="db">The context, in a transaction.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="now">Business time, for the columns of <see cref="Entity"/>.</param>
    /// <param name="ct">Ends the wait.</param>
    public static async Task AddAsync<T>(
        PlatformDbContext db, IReadOnlyList<T> rows, DateTimeOffset now, CancellationToken ct) where T : class
    {
        if (db.Scope.Kind != ScopeKind.Platform)
            throw new InvalidOperationException("Rows are added in bulk by platform use cases only.");
        if (db.Database.CurrentTransaction?.GetDbTransaction() is not { } transaction)
            throw new InvalidOperationException("Rows are added in bulk within a transaction.");
        if (rows.Count == 0) return;
        foreach (var entity in rows.OfType<Entity>()) Stamp(entity, now, db.Scope.Actor);
        var table = BulkTable.Of(db, typeof(T));
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres) await CopyAsync(postgres, table, rows, ct);
        else await InsertAsync((connection, transaction), table, rows, ct);
    }

    private static void Stamp(Entity entity, DateTimeOffset now, Actor by)
    {
        entity.RowVersion = 1;
        (entity.DateCreated, entity.DateModified, entity.CreatedBy, entity.ModifiedBy) = (now, now, by.Id, by.Id);
    }

    // Row-level security has no COPY into a table that it guards, so the rows go through one of this session's own.
    private static async Task CopyAsync<T>(
        NpgsqlConnection connection, BulkTable table, IReadOnlyList<T> rows, CancellationToken ct) where T : class
    {
        var columns = string.Join(", ", table.Columns.Select(column => column.Quoted));
        var way = $"\"bulk_{table.Name}\"";
        var likeIt = $"SELECT {columns} FROM {table.Quoted} WITH NO DATA";
        await RunAsync(
            connection, $"CREATE TEMP TABLE IF NOT EXISTS {way} ON COMMIT DELETE ROWS AS {likeIt}", ct);
        await using (var writer = await connection.BeginBinaryImportAsync(
            $"COPY {way} ({columns}) FROM STDIN (FORMAT BINARY)", ct))
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync(ct);
                foreach (var column in table.Columns)
                    if (column.ValueOf(row) is { } value) await writer.WriteAsync(value, column.PostgresType, ct);
                    else await writer.WriteNullAsync(ct);
            }
            await writer.CompleteAsync(ct);
        }
        await RunAsync(connection, $"INSERT INTO {table.Quoted} ({columns}) SELECT {columns} FROM {way}", ct);
        await RunAsync(connection, $"TRUNCATE {way}", ct);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names come from the model.")]
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names come from the model.")]
    private static async Task InsertAsync<T>(
        (DbConnection, DbTransaction) within, BulkTable table, IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        var (connection, transaction) = within;
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = table.Columns.Select((_, index) => FormattableString.Invariant($"@p{index}")).ToList();
        var columns = string.Join(", ", table.Columns.Select(column => column.Quoted));
        command.CommandText = $"INSERT INTO {table.Quoted} ({columns}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        foreach (var row in rows)
        {
            for (var index = 0; index < table.Columns.Count; index++)
                command.Parameters[index].Value = table.Columns[index].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
