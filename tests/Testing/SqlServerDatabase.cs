using Crayon.Platform.Core.Persistence;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Crayon.Testing;

/// <summary>A database on the SQL Server that the run was given, dropped at the end with its logins.</summary>
internal sealed class SqlServerDatabase : ITestDatabase
{
    private readonly string server;

    private SqlServerDatabase(string server)
    {
        this.server = server;
        ConnectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = Name }.ConnectionString;
    }

    public DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public string Name { get; } = $"t{Guid.CreateVersion7():N}";

    public string ConnectionString { get; }

    public static async Task<SqlServerDatabase> CreateAsync(string server, CancellationToken ct)
    {
        var database = new SqlServerDatabase(server);
        await ExecuteAsync(server, $"CREATE DATABASE [{database.Name}]", ct);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        var drop = $"""
            ALTER DATABASE [{Name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE;
            DROP DATABASE [{Name}];
            DECLARE @drop nvarchar(max) = N'';
            SELECT @drop += N'DROP LOGIN ' + QUOTENAME(name) + N';'
            FROM sys.server_principals WHERE LEFT(name, {Name.Length + 1}) = N'{Name}_' AND type = 'S';
            EXEC sys.sp_executesql @drop;
            """;
        await ExecuteAsync(server, drop, CancellationToken.None);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names are made here; CREATE and DROP take no parameters.")]
    private static async Task ExecuteAsync(string server, string sql, CancellationToken ct)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync(ct);
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
