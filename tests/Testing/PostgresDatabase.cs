using Crayon.Platform.Core.Persistence;
using Npgsql;

namespace Crayon.Testing;

/// <summary>An empty PostgreSQL database for one test, dropped at the end.</summary>
public sealed class PostgresDatabase : ITestDatabase
{
    private readonly string superuser;

    private PostgresDatabase(string superuser, string name, string password)
    {
        this.superuser = superuser;
        Name = name;
        Owner = $"{name}_owner";
        ConnectionString = new NpgsqlConnectionStringBuilder(superuser)
        {
            Database = name,
            Username = Owner,
            Password = password,
            Pooling = true,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    /// <inheritdoc/>
    public DatabaseEngine Engine => DatabaseEngine.Postgres;

    /// <summary>
    /// The database's name, lower case; roles are of the whole server, so name yours <c>{Name}_…</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>The role that owns the database: may log in and create roles, is no superuser.</summary>
    public string Owner { get; }

    /// <summary>Connects as <see cref="Owner"/>.</summary>
    public string ConnectionString { get; }

    /// <summary>Connects as superuser to this database; for arranging, never for what is tested.</summary>
    public string SuperuserConnectionString =>
        new NpgsqlConnectionStringBuilder(superuser) { Database = Name }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"DROP DATABASE {Name} WITH (FORCE)", CancellationToken.None);
        await ExecuteAsync(connection, DropRoles, CancellationToken.None);
    }

    internal static async Task<PostgresDatabase> CreateAsync(
        string superuser, string password, CancellationToken ct, string template = "template0")
    {
        var database = new PostgresDatabase(superuser, $"t{Guid.CreateVersion7():N}", password);
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(ct);
        await ExecuteAsync(
            connection, $"CREATE ROLE {database.Owner} LOGIN CREATEROLE NOSUPERUSER PASSWORD '{password}'", ct);
        await ExecuteAsync(
            connection, $"CREATE DATABASE {database.Name} OWNER {database.Owner} TEMPLATE {template}", ct);
        return database;
    }

    /// <summary>Lets roles of another database, the original of this copy, connect to this one.</summary>
    internal async Task AllowConnectAsync(string app, string platform, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(superuser);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"GRANT CONNECT ON DATABASE {Name} TO {app}, {platform}", ct);
    }

    private string DropRoles => $"""
        DO $$
        DECLARE role_name text;
        BEGIN
            FOR role_name IN SELECT rolname FROM pg_roles WHERE starts_with(rolname, '{Name}_') LOOP
                EXECUTE format('DROP ROLE %I', role_name);
            END LOOP;
        END $$
        """;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        // Names are made here and cannot be parameters of CREATE and DROP.
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
