using System.Globalization;
using Npgsql;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Shares a server's connections out among the processes that are to use it.</summary>
public static class PostgresPools
{
    // For the owner's schema step, the command line and whoever looks after the server.
    private const int Kept = 15;

    /// <summary>
    /// The settings with pools so large that all processes together stay within the server's limit; a fourth of a
    /// process's share is for the platform role.
    /// </summary>
    public static async Task<DatabaseSettings> SharedByAsync(
        DatabaseSettings settings, int processes, CancellationToken ct)
    {
        if (settings.Engine != DatabaseEngine.Postgres) return settings;
        await using var source = NpgsqlDataSource.Create(settings.PlatformConnection);
        await using var command = source.CreateCommand("SHOW max_connections");
        var limit = int.Parse(await command.ExecuteScalarAsync(ct) as string ?? "", CultureInfo.InvariantCulture);
        var share = (limit - Kept) / processes;
        return settings with
        {
            AppConnection = Sized(settings.AppConnection, share - (share / 4)),
            PlatformConnection = Sized(settings.PlatformConnection, share / 4),
        };
    }

    private static string Sized(string connection, int most) => new NpgsqlConnectionStringBuilder(connection)
    {
        MaxPoolSize = Math.Max(3, most),
    }.ConnectionString;
}
