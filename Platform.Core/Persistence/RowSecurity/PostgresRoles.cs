namespace Crayon.Platform.Core.Persistence.RowSecurity;

/// <summary>
/// The two login roles of one database, as quoted identifiers. Roles are of the whole server, so they carry the
/// database's name and no database can reach into another.
/// </summary>
/// <param name="App">Role of tenant connections.</param>
/// <param name="Platform">Role of cross-tenant use cases.</param>
public sealed record PostgresRoles(string App, string Platform)
{
    /// <summary>The roles of a database.</summary>
    public static PostgresRoles Of(string database) => new(Quote($"{database}_app"), Quote($"{database}_platform"));

    /// <summary>Makes the roles, without a password: nobody can log in until one is set.</summary>
    public string Creation => $"{CreationOf(App)}\n{CreationOf(Platform)}";

    /// <summary>Quotes an identifier.</summary>
    public static string Quote(string identifier) =>
        $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string CreationOf(string role) =>
        $"DO $$ BEGIN CREATE ROLE {role} NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS; EXCEPTION WHEN duplicate_object THEN NULL; END $$;";
}
