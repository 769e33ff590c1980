using Crayon.Platform.Core.Persistence.RowSecurity;
using Npgsql;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Lets the two roles of a database log in, each with a password of its own, to this database and no other, and bounds
/// how long a statement, a wait for a lock and a forgotten transaction may take.
/// </summary>
public static class PostgresLogins
{
    /// <summary>
    /// Sets the passwords under the owner's connection, after the schema step, and answers how hosts connect.
    /// </summary>
    /// <param name="ownerConnection">The owner's connection string; it stays here.</param>
    /// <param name="appPassword">Password of the app role.</param>
    /// <param name="platformPassword">Password of the platform role.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DatabaseSettings> EnsureAsync(
        string ownerConnection, string appPassword, string platformPassword, CancellationToken ct)
    {
        var owner = new NpgsqlConnectionStringBuilder(ownerConnection);
        var database = owner.Database
            ?? throw new ArgumentException("The connection string names no database.", nameof(ownerConnection));
        var (roles, quoted) = (PostgresRoles.Of(database), PostgresRoles.Quote(database));
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await ExecuteAsync(source, $"ALTER ROLE {roles.App} LOGIN PASSWORD {Literal(appPassword)}", ct);
        await ExecuteAsync(source, $"ALTER ROLE {roles.Platform} LOGIN PASSWORD {Literal(platformPassword)}", ct);
        foreach (var (role, longest) in new[] { (roles.App, "30s"), (roles.Platform, "5min") })
            await ExecuteAsync(source, $"ALTER ROLE {role} SET statement_timeout = '{longest}'; "
                + $"ALTER ROLE {role} SET lock_timeout = '20s'; "
                + $"ALTER ROLE {role} SET idle_in_transaction_session_timeout = '60s'", ct);
        await ExecuteAsync(source, $"REVOKE CONNECT ON DATABASE {quoted} FROM PUBLIC", ct);
        await ExecuteAsync(source, $"GRANT CONNECT ON DATABASE {quoted} TO {roles.App}, {roles.Platform}", ct);
        return new DatabaseSettings(DatabaseEngine.Postgres,
            As(owner, $"{database}_app", appPassword), As(owner, $"{database}_platform", platformPassword));
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string As(NpgsqlConnectionStringBuilder owner, string login, string password) =>
        new NpgsqlConnectionStringBuilder(owner.ConnectionString)
        {
            Username = login, Password = password
        }.ConnectionString;

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
