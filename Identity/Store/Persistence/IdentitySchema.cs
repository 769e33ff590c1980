using Crayon.Identity.Store.Persistence.Engines;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Engines;
using Crayon.Platform.Core.Persistence.Setup;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence;

/// <summary>The identity tables and migrations, applied after Core's own set.</summary>
public static class IdentitySchema
{
    private const string History = "__migrations_identity";

    /// <summary>The set for the schema step.</summary>
    public static SchemaSet Set { get; } = new("Identity", Open);

    internal static ContextFactories<IdentityDbContext> Factories { get; } = new(
        (options, scope) => new SqliteIdentityDbContext(options, scope),
        (options, scope) => new PostgresIdentityDbContext(options, scope),
        (options, scope) => new SqlServerIdentityDbContext(options, scope));

    private static DbContext Open(DatabaseEngine engine, string connection) =>
        Factories.Create(engine, ContextOptions.Build(engine, connection, History, []), DesignTime.Scope());
}
