using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore.Design;

namespace Crayon.Platform.Core.Persistence.Engines;

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePlatformDbContext>
{
    public SqlitePlatformDbContext CreateDbContext(string[] args) =>
        new(ContextOptions.Build(DatabaseEngine.Sqlite, "Data Source=:memory:"), DesignTime.Scope());
}

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresPlatformDbContext>
{
    public PostgresPlatformDbContext CreateDbContext(string[] args) =>
        new(ContextOptions.Build(DatabaseEngine.Postgres, "Host=localhost"), DesignTime.Scope());
}

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerPlatformDbContext>
{
    public SqlServerPlatformDbContext CreateDbContext(string[] args) =>
        new(ContextOptions.Build(DatabaseEngine.SqlServer, "Server=localhost"), DesignTime.Scope());
}

/// <summary>The scope under which schemas are made and compared.</summary>
public static class DesignTime
{
    /// <summary>A platform scope for the schema step.</summary>
    public static TenantContext Scope()
    {
        var scope = new TenantContext();
        scope.EnterPlatform(PlatformUse.Provisioning, Actor.System("schema"));
        return scope;
    }
}
