using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Persistence.Setup;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crayon.Testing.Platform;

/// <summary>
/// A database with the whole schema, made once for each engine and test process and copied for each test. It is made
/// by the scripts of <c>deploy/sql</c>, of which a test says that they are what the schema step does: to load that step
/// takes each test process longer than all it does.
/// </summary>
internal sealed class SchemaTemplate
{
    private static readonly IReadOnlyList<SchemaSet> Sets = [SchemaSet.Platform, IdentitySchema.Set];
    private static readonly Lazy<Task<SchemaTemplate>> Sqlite = new(() => MakeAsync(DatabaseEngine.Sqlite));
    private static readonly Lazy<Task<SchemaTemplate>> Postgres = new(() => MakeAsync(DatabaseEngine.Postgres));

    private SchemaTemplate(ITestDatabase database, DatabaseSettings settings) =>
        (Database, Settings) = (database, settings);

    private ITestDatabase Database { get; }

    private DatabaseSettings Settings { get; }

    public static async Task<CopiedDatabase> CopyAsync(DatabaseEngine engine, CancellationToken ct) => engine switch
    {
        DatabaseEngine.Sqlite => (await Sqlite.Value).CopyFile(),
        DatabaseEngine.Postgres => await (await Postgres.Value).CopyDatabaseAsync(ct),
        _ => await MakeSqlServerAsync(ct),
    };

    private static async Task<SchemaTemplate> MakeAsync(DatabaseEngine engine)
    {
        var database = await DatabaseEngines.CreateDatabaseAsync(engine, CancellationToken.None);
        await (engine == DatabaseEngine.Postgres
            ? RunAsync(new NpgsqlConnection(database.ConnectionString), "postgres", database.Name)
            : RunAsync(new SqliteConnection(database.ConnectionString), "sqlite", database.Name));
        var settings = engine == DatabaseEngine.Postgres
            ? await PostgresLogins.EnsureAsync(
                database.ConnectionString, "app-of-the-tests", "platform-of-the-tests", CancellationToken.None)
            : new DatabaseSettings(engine, database.ConnectionString, database.ConnectionString);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return new SchemaTemplate(database, settings);
    }

    [SuppressMessage("Security", "CA2100", Justification = "The scripts are the repository's own.")]
    private static async Task RunAsync(DbConnection connection, string engine, string database)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            foreach (var file in Directory.GetFiles(Repository.Combine("deploy", "sql", engine)).Order())
            {
                await using var command = connection.CreateCommand();
                command.CommandText = (await File.ReadAllTextAsync(file))
                    .Replace("\"crayon_", $"\"{database}_", StringComparison.Ordinal);
                await command.ExecuteNonQueryAsync();
            }
            if (engine != "sqlite") return;
            await using var journal = connection.CreateCommand();
            journal.CommandText = "PRAGMA journal_mode=WAL"; // of the file for good, as the schema step sets it
            await journal.ExecuteNonQueryAsync();
        }
    }

    private static async Task<CopiedDatabase> MakeSqlServerAsync(CancellationToken ct)
    {
        var database = await DatabaseEngines.CreateDatabaseAsync(DatabaseEngine.SqlServer, ct);
        await SchemaStep.ApplyAsync(DatabaseEngine.SqlServer, database.ConnectionString, Sets, ct);
        return new CopiedDatabase(
            new DatabaseSettings(DatabaseEngine.SqlServer, database.ConnectionString, database.ConnectionString),
            database);
    }

    private CopiedDatabase CopyFile()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-test-").FullName;
        var file = Path.Combine(folder, "crayon.db");
        File.Copy(new SqliteConnectionStringBuilder(Database.ConnectionString).DataSource, file);
        return new CopiedDatabase(DatabaseSettings.ForSqliteFile(file), new TemporaryFolder(folder));
    }

    private async Task<CopiedDatabase> CopyDatabaseAsync(CancellationToken ct)
    {
        var server = await PostgresServer.SharedAsync();
        var copy = await server.CopyDatabaseAsync(Database.Name, ct);
        string To(string connection) =>
            new NpgsqlConnectionStringBuilder(connection) { Database = copy.Name, MaxPoolSize = 20 }.ConnectionString;
        await copy.AllowConnectAsync($"{Database.Name}_app", $"{Database.Name}_platform", ct);
        return new CopiedDatabase(
            new DatabaseSettings(DatabaseEngine.Postgres, To(Settings.AppConnection), To(Settings.PlatformConnection)),
            copy);
    }
}

/// <summary>A copy of the template and what removes it.</summary>
internal sealed record CopiedDatabase(DatabaseSettings Settings, IAsyncDisposable Removal);

/// <summary>A folder that goes with its owner.</summary>
internal sealed class TemporaryFolder(string path) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
