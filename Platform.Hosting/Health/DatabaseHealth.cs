using System.Linq.Expressions;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Hosting.Health;

/// <summary>Whether the database answers and has every table and column that this build reads.</summary>
internal sealed class DatabaseHealth(TenantScopes scopes) : IHealthCheck
{
    private volatile bool schemaIsCurrent;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.ForPlatform(PlatformUse.RegistryLookup, Actor.System("health"));
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            if (schemaIsCurrent) await db.Versions.AsNoTracking().AnyAsync(cancellationToken);
            else await ReadEveryTableAsync(db, cancellationToken);
            schemaIsCurrent = true; // a schema only grows under a running host
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer or its schema is older than this build.",
                failure);
        }
    }

    // Serving roles may not read the table of migrations, so the columns themselves are asked for.
    private static async Task ReadEveryTableAsync(PlatformDbContext db, CancellationToken ct)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType))
        {
            var probe = typeof(DatabaseHealth).GetMethod(nameof(ReadNothingAsync),
                System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
                ?? throw new InvalidOperationException("The probe is missing.");
            if (probe.MakeGenericMethod(type).Invoke(null, [db, ct]) is Task reading) await reading;
        }
    }

    private static Task<List<T>> ReadNothingAsync<T>(DbContext db, CancellationToken ct) where T : class =>
        db.Set<T>().AsNoTracking().Where(Never<T>()).ToListAsync(ct);

    private static Expression<Func<T, bool>> Never<T>() => row => false;
}
