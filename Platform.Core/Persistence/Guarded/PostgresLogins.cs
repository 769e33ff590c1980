using Crayon.Platform.Core.Persistence.RowSecurity;
using Npgsql;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Makes the two login roles of a database, each with a password of its own and the rights of its group, and no others.</summary>
public static class PostgresLogins
{
    /// <summary>Makes or renews the logins under the owner's connection, and answers how hosts connect with them.</summary>
    /// <param name="ownerConnection">The owner's connection string; it stays here.</param>
    /// <param name="appPassword">Password of the app login.</param>
    /// <param name="platformPassword">Password of the platform login.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<DatabaseSettings> EnsureAsync(
        string ownerConnection, string appPassword, string platformPassword, CancellationToken ct)
    {
        var owner = new NpgsqlConnectionStringBuilder(ownerConnection);
        var database = owner.Database ?? throw new ArgumentException("The connection string names no database.", nameof(ownerConnection));
        var (app, platform) = ($"{database}_app", $"{database}_platform");
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await EnsureAsync(source, app, appPassword, PostgresRowSecurity.AppRole, ct);
        await EnsureAsync(source, platform, platformPassword, PostgresRowSecurity.PlatformRole, ct);
        await ExecuteAsync(source, $"REVOKE CONNECT ON DATABASE {Quote(database)} FROM PUBLIC", ct);
        await ExecuteAsync(source, $"GRANT CONNECT ON DATABASE {Quote(database)} TO {Quote(app)}, {Quote(platform)}", ct);
        return new DatabaseSettings(DatabaseEngine.Postgres, As(owner, app, appPassword), As(owner, platform, platformPassword));
    }

    private static async Task EnsureAsync(NpgsqlDataSource source, string login, string password, string group, CancellationToken ct)
    {
        await ExecuteAsync(source,
            $"DO $$ BEGIN CREATE ROLE {Quote(login)} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$", ct);
        await ExecuteAsync(source,
            $"ALTER ROLE {Quote(login)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '{password.Replace("'", "''", StringComparison.Ordinal)}'", ct);
        await ExecuteAsync(source, $"GRANT {group} TO {Quote(login)}", ct);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string As(NpgsqlConnectionStringBuilder owner, string login, string password) =>
        new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = login, Password = password }.ConnectionString;

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
