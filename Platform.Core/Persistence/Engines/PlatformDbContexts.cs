using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Engines;

/// <summary>The platform's rows on SQLite.</summary>
public sealed class SqlitePlatformDbContext(DbContextOptions options, TenantContext scope)
    : PlatformDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => false;
}

/// <summary>The platform's rows on PostgreSQL.</summary>
public sealed class PostgresPlatformDbContext(DbContextOptions options, TenantContext scope)
    : PlatformDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => true;
}

/// <summary>The platform's rows on SQL Server.</summary>
public sealed class SqlServerPlatformDbContext(DbContextOptions options, TenantContext scope)
    : PlatformDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => true;

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SqlServerClustering.Apply(modelBuilder);
    }
}
