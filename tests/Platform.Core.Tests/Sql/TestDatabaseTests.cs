using Crayon.Platform.Core.Persistence;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Crayon.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Crayon.Platform.Core.Tests.Sql;

public sealed class TestDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_new_database_is_empty_and_takes_tables(DatabaseEngine engine)
    {
        await using var database = await DatabaseEngines.CreateDatabaseAsync(engine, Token);

        await ScalarAsync(database, "CREATE TABLE seat (id int PRIMARY KEY)");
        await ScalarAsync(database, "INSERT INTO seat VALUES (1)");

        Assert.Equal(
            1, Convert.ToInt32(await ScalarAsync(database, "SELECT COUNT(*) FROM seat"), CultureInfo.InvariantCulture));
    }

    [Theory, EachEngine("first"), EachEngine("second")]
    public async Task Two_databases_share_nothing(DatabaseEngine engine, string row)
    {
        await using var one = await DatabaseEngines.CreateDatabaseAsync(engine, Token);
        await using var other = await DatabaseEngines.CreateDatabaseAsync(engine, Token);

        await ScalarAsync(one, $"CREATE TABLE {row} (id int)");

        await Assert.ThrowsAnyAsync<DbException>(() => ScalarAsync(other, $"SELECT COUNT(*) FROM {row}"));
    }

    [Fact]
    public async Task The_owner_makes_roles_but_is_no_superuser_and_all_are_gone_afterwards()
    {
        var server = await PostgresServer.SharedAsync();
        string name;
        await using (var database = await server.CreateDatabaseAsync(Token))
        {
            name = database.Name;
            await ScalarAsync(database, $"CREATE ROLE {name}_app LOGIN PASSWORD 'x' NOBYPASSRLS");
            await ScalarAsync(database, $"CREATE TABLE seat (id int); GRANT SELECT ON seat TO {name}_app");
            var flags = await ScalarAsync(
                database, "SELECT rolsuper::text || rolbypassrls::text FROM pg_roles WHERE rolname = current_user");
            Assert.Equal("falsefalse", flags);
        }

        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString);
        await connection.OpenAsync(Token);
        await using var left = new NpgsqlCommand(
            $"SELECT (SELECT count(*) FROM pg_roles WHERE rolname LIKE '{name}%') + (SELECT count(*) FROM pg_database WHERE datname = '{name}')",
            connection);
        Assert.Equal(0L, await left.ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task A_private_server_is_gone_when_disposed_of()
    {
        var server = await PostgresServer.StartAsync(Token);
        if (server.GuardProcessId is not { } guard)
        {
            Assert.NotEmpty(server.SuperuserConnectionString); // a given server is nobody's to stop
            return;
        }

        Assert.False(Process.GetProcessById(guard).HasExited);
        await server.DisposeAsync();

        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString);
        await Assert.ThrowsAsync<NpgsqlException>(() => connection.OpenAsync(Token));
    }

    private static async Task<object?> ScalarAsync(ITestDatabase database, string sql)
    {
        await using DbConnection connection = database.Engine switch
        {
            DatabaseEngine.Sqlite => new SqliteConnection(database.ConnectionString),
            DatabaseEngine.Postgres => new NpgsqlConnection(database.ConnectionString),
            DatabaseEngine.SqlServer => new SqlConnection(database.ConnectionString),
            _ => throw new InvalidOperationException("An engine that no test knows."),
        };
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Token);
    }
}
