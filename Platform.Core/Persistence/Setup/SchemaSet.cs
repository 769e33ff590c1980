using Crayon.Platform.Core.Persistence.Engines;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Setup;

/// <summary>One owner's tables and migrations; the schema step applies all sets in order.</summary>
/// <param name="Name">Name of the owner, such as <c>Platform</c> or <c>Identity</c>.</param>
/// <param name="Open">Opens a context for an engine and a connection.</param>
public sealed record SchemaSet(string Name, Func<DatabaseEngine, string, DbContext> Open)
{
    /// <summary>Core's own set, always the first.</summary>
    public static SchemaSet Platform { get; } = new("Platform", (engine, connection) =>
    {
        var (options, scope) = (ContextOptions.Build(engine, connection), DesignTime.Scope());
        return engine switch
        {
            DatabaseEngine.Sqlite => new SqlitePlatformDbContext(options, scope),
            DatabaseEngine.Postgres => new PostgresPlatformDbContext(options, scope),
            _ => new SqlServerPlatformDbContext(options, scope),
        };
    });
}
