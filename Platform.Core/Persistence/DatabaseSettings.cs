namespace Crayon.Platform.Core.Persistence;

/// <summary>The engines that the platform runs on.</summary>
public enum DatabaseEngine
{
    /// <summary>The embedded default: one file, one machine.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or newer.</summary>
    Postgres,

    /// <summary>SQL Server 2019 or newer, or Azure SQL.</summary>
    SqlServer,
}

/// <summary>
/// How a serving host reaches the database. The owner's connection is not among it: hosts never get it.
/// </summary>
/// <param name="Engine">The engine.</param>
/// <param name="AppConnection">Connection of the app role, which row-level security holds to one tenant.</param>
/// <param name="PlatformConnection">Connection of the platform role, for named cross-tenant use cases; on SQLite the
/// same file.</param>
public sealed record DatabaseSettings(DatabaseEngine Engine, string AppConnection, string PlatformConnection)
{
    /// <summary>Settings for one SQLite file.</summary>
    public static DatabaseSettings ForSqliteFile(string path)
    {
        var connection = $"Data Source={path};Foreign Keys=True;Default Timeout=30";
        return new DatabaseSettings(DatabaseEngine.Sqlite, connection, connection);
    }
}
