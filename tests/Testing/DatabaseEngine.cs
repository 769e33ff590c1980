namespace Crayon.Testing;

/// <summary>The database engines that Crayon supports.</summary>
public enum DatabaseEngine
{
    /// <summary>The embedded default.</summary>
    Sqlite,

    /// <summary>A server, with row-level security.</summary>
    Postgres,

    /// <summary>A server, with row-level security; tested live only when a connection string is given.</summary>
    SqlServer,
}
