using System.Text;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Persistence.RowSecurity;
using Crayon.Platform.Core.Persistence.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>
/// Writes the schema as scripts for an operator who runs them by hand: one a set, then roles and policies.
/// </summary>
public static class SchemaScripts
{
    // Login roles are of the whole server and carry the name of their database.
    private const string DatabaseName = "crayon";

    /// <summary>File name below <c>deploy/sql</c> → text.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var engine in Enum.GetValues<DatabaseEngine>())
        {
            foreach (var (set, index) in SchemaSets.All.Select((set, index) => (set, index)))
                AddSet(files, engine, set, index * 2);
            var (folder, next) = (FolderOf(engine), (SchemaSets.All.Count * 2) + 1);
            if (Jobs(engine) is { } jobs) files[Name(folder, next, "jobs", "store")] = Clean(jobs);
            files[Name(folder, next + 1, "installation", "number")] = Clean(InstallationNumber.Script(engine));
        }
        return files;
    }

    /// <summary>Names of the sets and engines whose model has changes without a migration.</summary>
    public static IEnumerable<string> Unmigrated() =>
        from engine in Enum.GetValues<DatabaseEngine>()
        from set in SchemaSets.All
        where HasPendingChanges(engine, set)
        select $"{set.Name} on {engine}";

    private static bool HasPendingChanges(DatabaseEngine engine, SchemaSet set)
    {
        using var db = set.Open(engine, ConnectionFor(engine));
        return db.Database.HasPendingModelChanges();
    }

    private static void AddSet(Dictionary<string, string> files, DatabaseEngine engine, SchemaSet set, int index)
    {
        using var db = set.Open(engine, ConnectionFor(engine));
        var (folder, name) = (FolderOf(engine), set.Name.ToLowerInvariant());
        // SQLite knows no conditions in scripts: it is for an empty file, the schema step goes on from any state.
        var options = engine == DatabaseEngine.Sqlite ? MigrationsSqlGenerationOptions.Default
            : MigrationsSqlGenerationOptions.Idempotent;
        files[Name(folder, index + 1, name, "tables")] = Clean(db.GetService<IMigrator>()
            .GenerateScript(options: options));
        if (Security(engine, set, db) is { } security) files[Name(folder, index + 2, name, "rows")] = Clean(security);
    }

    private static string? Jobs(DatabaseEngine engine) => JobStoreSchema.Script(
        engine, engine == DatabaseEngine.Postgres ? PostgresRoles.Of(DatabaseName).Platform
            : SqlServerRowSecurity.PlatformRole);

    private static string FolderOf(DatabaseEngine engine) => engine.ToString().ToLowerInvariant();

    private static string Name(string folder, int number, string set, string what) =>
        FormattableString.Invariant($"{folder}/{number:00}-{set}-{what}.sql");

    private static string? Security(DatabaseEngine engine, SchemaSet set, DbContext db) => engine switch
    {
        DatabaseEngine.Postgres => Postgres(OwnedTable.Of(db)),
        DatabaseEngine.SqlServer =>
            SqlServerRowSecurity.Roles + SqlServerRowSecurity.Script(set.Name, OwnedTable.Of(db)),
        _ => null,
    };

    private static string Postgres(IReadOnlyList<OwnedTable> tables)
    {
        var roles = PostgresRoles.Of(DatabaseName);
        return new StringBuilder()
            .AppendLine(FormattableString.Invariant(
                $"-- For a database named {DatabaseName}; roles carry the database's name."))
            .AppendLine(roles.Creation).AppendLine(PostgresRowSecurity.Functions)
            .Append(PostgresRowSecurity.Script(roles, tables)).ToString();
    }

    // A generator's byte order mark and line ends would differ from one machine to the next.
    private static string Clean(string sql) =>
        string.Join('\n', sql.Replace("\ufeff", "", StringComparison.Ordinal).ReplaceLineEndings("\n")
            .Split('\n').Select(line => line.TrimEnd())).TrimEnd() + "\n";

    private static string ConnectionFor(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => "Data Source=:memory:",
        DatabaseEngine.Postgres => "Host=localhost",
        _ => "Server=localhost",
    };
}
