using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Persistence.Setup;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crayon.Testing.Platform;

/// <summary>
/// A database with the whole schema, made once for each engine and test process and copied for each test.
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
        await SchemaStep.ApplyAsync(engine, database.ConnectionString, Sets, CancellationToken.None);
        var settings = engine == DatabaseEngine.Postgres
            ? await PostgresLogins.EnsureAsync(
                database.ConnectionString, "app-of-the-tests", "platform-of-the-tests", CancellationToken.None)
            : new DatabaseSettings(engine, database.ConnectionString, database.ConnectionString);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return new SchemaTemplate(database, settings);
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
