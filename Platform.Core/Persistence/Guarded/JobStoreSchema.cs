using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Crayon.Platform.Core.Persistence.RowSecurity;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Tables of the scheduler on a server's database, where replicas share them: Quartz's own script, which only ever
/// creates what is missing. They hold names of jobs and times, no tenant's data; the platform role alone gets at them.
/// </summary>
public static partial class JobStoreSchema
{
    /// <summary>What every table's name begins with, schema included.</summary>
    public const string TablePrefix = "jobs.qrtz_";

    private const string Rights = "SELECT, INSERT, UPDATE, DELETE";

    /// <summary>The script for a server's engine; null for SQLite, whose scheduler has a file of its own.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="platformRole">The platform role as the engine writes it.</param>
    public static string? Script(DatabaseEngine engine, string platformRole)
    {
        var name = engine switch
        {
            DatabaseEngine.Postgres => "postgres",
            DatabaseEngine.SqlServer => "sqlServer",
            _ => null,
        };
        if (name is null) return null;
        // In the resource {0} is the prefix and {1} the same without its schema, for names of keys and indexes.
        var tables = Read($"Quartz.Impl.AdoJobStore.Schema.create_{name}.sql")
            .Replace("{0}", TablePrefix, StringComparison.Ordinal)
            .Replace("{1}", TablePrefix.Split('.')[1], StringComparison.Ordinal);
        var script = new StringBuilder(tables.TrimEnd()).Append('\n');
        foreach (var table in CreatedTable().Matches(tables).Select(match => match.Groups["table"].Value)
            .Distinct(StringComparer.Ordinal))
            script.Append(CultureInfo.InvariantCulture, $"GRANT {Rights} ON {table} TO {platformRole};\n");
        return script.ToString();
    }

    /// <summary>Makes what is missing; the schema of jobs and the roles are there.</summary>
    internal static async Task ApplyAsync(DbContext db, DatabaseEngine engine, CancellationToken ct)
    {
        var role = engine == DatabaseEngine.Postgres
            ? PostgresRoles.Of(db.Database.GetDbConnection().Database).Platform
            : SqlServerRowSecurity.PlatformRole;
        if (Script(engine, role) is not { } script) return;
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Read(string resource)
    {
        using var stream = typeof(IJob).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Quartz carries no {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\s*CREATE TABLE (IF NOT EXISTS )?(?<table>\S+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CreatedTable();
}
