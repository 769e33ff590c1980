using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Persistence.Interceptors;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Builds, once, how contexts reach the database: the app role for tenants, the platform role for cross-tenant use
/// cases.
/// </summary>
public sealed class ContextOptions
{
    private const int StatementsKept = 100;

    private readonly DbContextOptions app;
    private readonly DbContextOptions platform;

    /// <summary>Builds both sets of options; other areas add interceptors of their own through the container.</summary>
    public ContextOptions(
        DatabaseSettings settings, BusinessClock clock, VersionWatch versions, IEnumerable<IInterceptor> more)
    {
        Settings = settings;
        IInterceptor[] interceptors =
            [new EntityStamp(clock), new ForgetVersionsOnCommit(versions), .. more, .. ForEngine(settings.Engine)];
        app = Build(settings.Engine, settings.AppConnection, interceptors);
        platform = Build(settings.Engine, settings.PlatformConnection, interceptors);
    }

    /// <summary>The settings in use.</summary>
    public DatabaseSettings Settings { get; }

    /// <summary>The options for a scope; throws when none was entered.</summary>
    public DbContextOptions For(TenantContext scope) => scope.Kind == ScopeKind.Platform ? platform : app;

    /// <summary>Options for one connection of Core's own set, also used for migrations.</summary>
    public static DbContextOptions Build(
        DatabaseEngine engine, string connection, params IInterceptor[] interceptors) =>
        Build(engine, connection, "__migrations", interceptors);

    /// <summary>
    /// Options for one connection of another owner's set, which keeps a migrations history of its own.
    /// </summary>
    public static DbContextOptions Build(
        DatabaseEngine engine, string connection, string historyTable, IReadOnlyList<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder()
            .AddInterceptors(interceptors)
            // Ownership filters sit on every table alike, so a required parent is never filtered away from its child.
            .ConfigureWarnings(
                warnings =>
                    warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        _ = engine switch
        {
            DatabaseEngine.Sqlite =>
                builder.UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(historyTable)),
            DatabaseEngine.Postgres =>
                builder.UseNpgsql(Prepared(connection), npgsql => npgsql.MigrationsHistoryTable(historyTable)),
            DatabaseEngine.SqlServer => builder.UseSqlServer(connection, sql =>
                sql.MigrationsHistoryTable(historyTable).UseCompatibilityLevel(150)),
            _ => throw new ArgumentOutOfRangeException(nameof(engine)),
        };
        return builder.Options;
    }

    /// <summary>Options for a SQLite connection that another context has open.</summary>
    internal static DbContextOptions Build(System.Data.Common.DbConnection open, params IInterceptor[] interceptors) =>
        new DbContextOptionsBuilder()
            .AddInterceptors(interceptors)
            .ConfigureWarnings(
                warnings =>
                    warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning))
            .UseSqlite(open, sqlite => sqlite.MigrationsHistoryTable("__migrations"))
            .Options;

    // What is asked again and again is parsed and planned once for each connection.
    private static string Prepared(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = StatementsKept }.ConnectionString;

    private static IInterceptor[] ForEngine(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => new SqliteWriteGate().Interceptors,
        DatabaseEngine.Postgres => [new ScopeToConnection(ScopeToConnection.Postgres)],
        _ => [new ScopeToConnection(ScopeToConnection.SqlServer)],
    };
}
