using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Npgsql;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>Which database the platform is to run on, as its owner reaches it.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="OwnerConnection">The owner's connection string; on SQLite the file. Never given to a serving
/// host.</param>
public sealed record DatabaseTarget(DatabaseEngine Engine, string OwnerConnection)
{
    /// <summary>
    /// Reads <c>sqlite</c>, <c>postgres:…</c> or <c>sqlserver:…</c>; SQLite is a file of the data folder.
    /// </summary>
    public static DatabaseTarget Parse(string text, string dataFolder) => text.Split(':', 2) switch
    {
        ["sqlite"] => new(DatabaseEngine.Sqlite, Path.Combine(Path.GetFullPath(dataFolder), "crayon.db")),
        ["postgres", { Length: > 0 } connection] => new(DatabaseEngine.Postgres, WithDatabase(connection)),
        ["sqlserver", { Length: > 0 } connection] => new(DatabaseEngine.SqlServer, connection),
        _ => throw Refused(
            "The database is one of sqlite, postgres:<connection string>, sqlserver:<connection string>."),
    };

    /// <summary>Refuses what the engine cannot do: SQLite is one file for one process.</summary>
    public DatabaseTarget ForReplicas(int replicas)
    {
        if (replicas < 1) throw Refused("There is at least one replica.");
        return Engine == DatabaseEngine.Sqlite && replicas > 1
            ? throw Refused("SQLite is one file for one process: more than one replica needs PostgreSQL or SQL Server.")
            : this;
    }

    private static string WithDatabase(string connection)
    {
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connection);
            return string.IsNullOrEmpty(parsed.Database) ? throw Refused("The connection string names no database.")
                : parsed.ConnectionString;
        }
        catch (ArgumentException)
        {
            // The text may hold a password, so it is not repeated.
            throw Refused("The connection string cannot be read.");
        }
    }

    private static DomainRuleException Refused(string why) => new(ProvisioningRefusals.InvalidDatabase, why);
}
