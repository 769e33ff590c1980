using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Persistence.Engines;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes.Brands;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Persistence;

/// <summary>Registers tenancy, clock and contexts.</summary>
public static class PersistenceRegistration
{
    /// <summary>Registers what every host needs to reach its rows.</summary>
    public static IServiceCollection AddCrayonPersistence(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<BusinessClock>();
        services.AddSingleton<VersionWatch>();
        services.TryAddSingleton<ISharedCopies, NoSharedCopies>();
        services.AddSingleton<SharedRows>();
        services.AddSingleton<TenantScopes>();
        services.AddSingleton<TenantRegistry>().AddSingleton<BrandImages>();
        services.AddScoped<ExternalIssuers>();
        services.AddSingleton<ContextOptions>();
        services.AddScoped<TenantContext>();
        return services.AddScopedContext<PlatformDbContext>(settings.Engine, new ContextFactories<PlatformDbContext>(
            (options, scope) => new SqlitePlatformDbContext(options, scope),
            (options, scope) => new PostgresPlatformDbContext(options, scope),
            (options, scope) => new SqlServerPlatformDbContext(options, scope)));
    }

    /// <summary>Registers a context that has one type for each engine.</summary>
    public static IServiceCollection AddScopedContext<TContext>(
        this IServiceCollection services, DatabaseEngine engine, ContextFactories<TContext> factories)
        where TContext : ScopedDbContext =>
        services.AddScoped(provider =>
        {
            var scope = provider.GetRequiredService<TenantContext>();
            return factories.Create(engine, provider.GetRequiredService<ContextOptions>().For(scope), scope);
        });
}

/// <summary>Makes a context for each engine.</summary>
/// <typeparam name="TContext">The context that the code asks for.</typeparam>
/// <param name="Sqlite">For SQLite.</param>
/// <param name="Postgres">For PostgreSQL.</param>
/// <param name="SqlServer">For SQL Server.</param>
public sealed record ContextFactories<TContext>(
    Func<DbContextOptions, TenantContext, TContext> Sqlite,
    Func<DbContextOptions, TenantContext, TContext> Postgres,
    Func<DbContextOptions, TenantContext, TContext> SqlServer)
    where TContext : ScopedDbContext
{
    /// <summary>Makes the context.</summary>
    public TContext Create(DatabaseEngine engine, DbContextOptions options, TenantContext scope) => engine switch
    {
        DatabaseEngine.Sqlite => Sqlite(options, scope),
        DatabaseEngine.Postgres => Postgres(options, scope),
        _ => SqlServer(options, scope),
    };
}
