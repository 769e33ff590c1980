using Crayon.Platform.Core.Persistence;
namespace Crayon.Testing;

/// <summary>Which engines this test run covers, and empty databases on them.</summary>
public static class DatabaseEngines
{
    private static string? SqlServer =>
        Environment.GetEnvironmentVariable("CRAYON_TEST_SQLSERVER") is { Length: > 0 } given ? given : null;

    /// <summary>SQLite and PostgreSQL always; SQL Server when <c>CRAYON_TEST_SQLSERVER</c> names one.</summary>
    public static IReadOnlyList<DatabaseEngine> Covered => SqlServer is null
        ? [DatabaseEngine.Sqlite, DatabaseEngine.Postgres]
        : [DatabaseEngine.Sqlite, DatabaseEngine.Postgres, DatabaseEngine.SqlServer];

    /// <summary>A new empty database on the engine, removed when disposed of.</summary>
    public static async Task<ITestDatabase> CreateDatabaseAsync(DatabaseEngine engine, CancellationToken ct) =>
        engine switch
    {
        DatabaseEngine.Sqlite => new SqliteDatabase(),
        DatabaseEngine.Postgres => await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(ct),
        DatabaseEngine.SqlServer => await SqlServerDatabase.CreateAsync(
            SqlServer ?? throw new InvalidOperationException("CRAYON_TEST_SQLSERVER is not set."), ct),
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "An engine that no test knows."),
    };
}
