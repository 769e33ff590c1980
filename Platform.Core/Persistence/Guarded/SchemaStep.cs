using Crayon.Platform.Core.Persistence.RowSecurity;
using Crayon.Platform.Core.Persistence.Setup;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Brings a database to the current schema, with roles and row-level security, under the owner's connection. It can be
/// run again at any time and is the only code that ever gets that connection.
/// </summary>
public static class SchemaStep
{
    /// <summary>Applies all sets in order.</summary>
    public static async Task ApplyAsync(
        DatabaseEngine engine, string ownerConnection, IReadOnlyList<SchemaSet> sets, CancellationToken ct)
    {
        foreach (var set in sets)
        {
            await using var db = set.Open(engine, ownerConnection);
            if (engine == DatabaseEngine.Postgres) await db.Database.ExecuteSqlRawAsync(RolesOf(db).Creation, ct);
            await db.Database.MigrateAsync(ct);
            await SecureRowsAsync(db, engine, set, ct);
        }
    }

    private static async Task SecureRowsAsync(DbContext db, DatabaseEngine engine, SchemaSet set, CancellationToken ct)
    {
        switch (engine)
        {
            case DatabaseEngine.Sqlite:
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
                break;
            case DatabaseEngine.Postgres:
                await db.Database.ExecuteSqlRawAsync(PostgresRowSecurity.Functions, ct);
                await db.Database.ExecuteSqlRawAsync(PostgresRowSecurity.Script(RolesOf(db), OwnedTable.Of(db)), ct);
                break;
            case DatabaseEngine.SqlServer:
                foreach (var batch in Batches(
                    SqlServerRowSecurity.Roles + SqlServerRowSecurity.Script(set.Name, OwnedTable.Of(db))))
                    await db.Database.ExecuteSqlRawAsync(batch, ct);
                break;
        }
    }

    private static PostgresRoles RolesOf(DbContext db) => PostgresRoles.Of(db.Database.GetDbConnection().Database);

    private static IEnumerable<string> Batches(string script) =>
        script.Split("\nGO\n").Select(batch => batch.Trim()).Where(batch => batch.Length > 0 && batch != "GO");
}
