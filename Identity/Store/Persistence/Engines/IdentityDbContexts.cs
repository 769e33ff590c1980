using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Engines;

/// <summary>The identity rows on SQLite.</summary>
public sealed class SqliteIdentityDbContext(DbContextOptions options, TenantContext scope)
    : IdentityDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => false;
}

/// <summary>The identity rows on PostgreSQL.</summary>
public sealed class PostgresIdentityDbContext(DbContextOptions options, TenantContext scope)
    : IdentityDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => true;
}

/// <summary>The identity rows on SQL Server.</summary>
public sealed class SqlServerIdentityDbContext(DbContextOptions options, TenantContext scope)
    : IdentityDbContext(options, scope)
{
    /// <inheritdoc />
    protected override bool HasSchemas => true;
}
