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
    /// <summary>The database holds a schema that this build does not know.</summary>
    public const string UnknownSchema = "schema-unknown";

    /// <summary>
    /// Applies all sets in order. Refused with <see cref="UnknownSchema"/> where another build made the tables.
    /// </summary>
    public static async Task ApplyAsync(
        DatabaseEngine engine, string ownerConnection, IReadOnlyList<SchemaSet> sets, CancellationToken ct)
    {
        foreach (var set in sets)
        {
            await using var db = set.Open(engine, ownerConnection);
            if (engine == DatabaseEngine.Postgres) await db.Database.ExecuteSqlRawAsync(RolesOf(db).Creation, ct);
            await MigrateAsync(db, set, ct);
            await SecureRowsAsync(db, engine, set, ct);
            if (set != SchemaSet.Platform) continue;
            await JobStoreSchema.ApplyAsync(db, engine, ct);
            await db.Database.ExecuteSqlRawAsync(InstallationNumber.Script(engine), ct);
        }
    }

    private static async Task MigrateAsync(DbContext db, SchemaSet set, CancellationToken ct)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw new DomainRuleException(UnknownSchema,
                $"The database has the step {unknown} of {set.Name}, which this build does not know: "
                + "it belongs to another version. Start that one, or name another database or data folder.");
        // Asking to migrate compares whole models even where there is nothing to do.
        if (applied.Count < known.Count) await db.Database.MigrateAsync(ct);
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
