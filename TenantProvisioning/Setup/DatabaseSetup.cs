using System.Security.Cryptography;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Npgsql;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>Brings a database to the current schema with its login roles, and keeps how hosts reach it.</summary>
public static class DatabaseSetup
{
    /// <summary>Folder of keys below a data folder, made with mode 0700.</summary>
    public static string KeysFolder(string dataFolder) => SecretFile.EnsureFolder(DatabaseKeys.FolderIn(dataFolder));

    /// <summary>Prepares the database; can be run again at any time and keeps the passwords that it made.</summary>
    /// <returns>How hosts connect; the owner's connection is not among it.</returns>
    public static async Task<DatabaseSettings> PrepareAsync(DatabaseTarget target, string dataFolder,
        CancellationToken ct)
    {
        Directory.CreateDirectory(dataFolder);
        var kept = await KeptAsync(target, dataFolder, ct);
        // A file of our own was left by the same build as it is now; what a server did meanwhile nobody knows.
        if (kept is { Engine: DatabaseEngine.Sqlite } && kept.SchemaStamp == SchemaSets.Stamp
            && File.Exists(target.OwnerConnection))
            return kept.ToSettings(dataFolder);
        var owner = target.Engine == DatabaseEngine.Sqlite
            ? DatabaseSettings.ForSqliteFile(target.OwnerConnection).AppConnection
            : target.OwnerConnection;
        await SchemaStep.ApplyAsync(target.Engine, owner, SchemaSets.All, ct);
        var settings = target.Engine == DatabaseEngine.Postgres
            ? await LoginsAsync(owner, kept, ct)
            : new DatabaseSettings(target.Engine, owner, owner);
        var keys = target.Engine == DatabaseEngine.Sqlite
            ? new DatabaseKeys(target.Engine, null, null, Fingerprint(target), SchemaSets.Stamp)
            : new DatabaseKeys(target.Engine, settings.AppConnection, settings.PlatformConnection,
                Fingerprint(target), SchemaSets.Stamp);
        if (keys != kept) await keys.WriteAsync(dataFolder, ct);
        return settings;
    }

    /// <summary>How hosts reach the database of a set-up that was prepared before.</summary>
    public static async Task<DatabaseSettings> OpenAsync(string dataFolder, CancellationToken ct)
    {
        var keys = await DatabaseKeys.ReadAsync(dataFolder, ct)
            ?? throw new DomainRuleException(ProvisioningRefusals.NoSetup,
            $"There is no set-up in {Path.GetFullPath(dataFolder)}: start the local run first, or name its folder with --data.");
        return keys.ToSettings(dataFolder);
    }

    /// <summary>
    /// As <see cref="OpenAsync(string, CancellationToken)"/>, and refuses when the set-up is of another database.
    /// </summary>
    public static async Task<DatabaseSettings> OpenAsync(DatabaseTarget target, string dataFolder, CancellationToken ct)
    {
        await KeptAsync(target, dataFolder, ct);
        return await OpenAsync(dataFolder, ct);
    }

    private static async Task<DatabaseKeys?> KeptAsync(DatabaseTarget target, string dataFolder, CancellationToken ct)
    {
        var kept = await DatabaseKeys.ReadAsync(dataFolder, ct);
        // Keys, documents and the provider's records beside another database would belong to nobody.
        if (kept is not null && kept.OwnerFingerprint != Fingerprint(target))
            throw new DomainRuleException(ProvisioningRefusals.InvalidDatabase,
                $"The data folder {dataFolder} belongs to another database ({kept.OwnerFingerprint}).");
        return kept;
    }

    // Passwords stay: other processes on the same data folder are logged in with them.
    private static async Task<DatabaseSettings> LoginsAsync(string owner, DatabaseKeys? kept, CancellationToken ct) =>
        await PostgresLogins.EnsureAsync(owner, PasswordOf(kept?.AppConnection), PasswordOf(kept?.PlatformConnection),
            ct);

    private static string PasswordOf(string? connection) =>
        (connection is null ? null : new NpgsqlConnectionStringBuilder(connection).Password)
        ?? Convert.ToHexString(RandomNumberGenerator.GetBytes(24));

    private static string Fingerprint(DatabaseTarget target)
    {
        if (target.Engine != DatabaseEngine.Postgres) return target.Engine.ToString();
        var parsed = new NpgsqlConnectionStringBuilder(target.OwnerConnection);
        return FormattableString.Invariant($"Postgres {parsed.Host}:{parsed.Port}/{parsed.Database}");
    }
}
