using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore.Design;

namespace Crayon.Identity.Store.Persistence.Engines;

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteIdentityDbContext>
{
    public SqliteIdentityDbContext CreateDbContext(string[] args) =>
        (SqliteIdentityDbContext)IdentitySchema.Set.Open(DatabaseEngine.Sqlite, "Data Source=:memory:");
}

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresIdentityDbContext>
{
    public PostgresIdentityDbContext CreateDbContext(string[] args) =>
        (PostgresIdentityDbContext)IdentitySchema.Set.Open(DatabaseEngine.Postgres, "Host=localhost");
}

/// <summary>Gives <c>dotnet ef</c> a context; no database is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerIdentityDbContext>
{
    public SqlServerIdentityDbContext CreateDbContext(string[] args) =>
        (SqlServerIdentityDbContext)IdentitySchema.Set.Open(DatabaseEngine.SqlServer, "Server=localhost");
}
