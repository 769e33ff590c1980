using Crayon.Platform.Core.Persistence;
using Microsoft.Data.Sqlite;

namespace Crayon.Testing;

/// <summary>A SQLite file in a temporary folder of its own, removed with its journals.</summary>
internal sealed class SqliteDatabase : ITestDatabase
{
    private readonly string folder = Directory.CreateTempSubdirectory("crayon-sqlite-").FullName;

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public string Name { get; } = $"t{Guid.CreateVersion7():N}";

    public string ConnectionString =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"{Name}.db") }.ConnectionString;

    public ValueTask DisposeAsync()
    {
        // Pools are kept by connection string, and tests add settings of their own to it.
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
