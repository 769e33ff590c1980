using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Realms;

/// <summary>Reads realms' policies for hosts: cached, at most 1 s behind other processes, bounded in number.</summary>
public sealed class RealmPolicies(TenantScopes scopes, VersionWatch versions, TenantRegistry registry)
{
    private const int RealmsKept = 1_000;
    private readonly BoundedCache<TenantId, RealmPolicy> cache = new(versions, DataVersion.Identity, RealmsKept);

    /// <summary>The policy of a realm; not to be changed by its readers.</summary>
    public ValueTask<RealmPolicy> OfAsync(TenantId realm, CancellationToken ct) => cache.GetAsync(realm, LoadAsync, ct);

    private async Task<RealmPolicy> LoadAsync(TenantId realm)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("realm-policies"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        if (await db.RealmPolicies.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == realm) is { } stored)
            return stored;
        var tenant = await registry.FindAsync(realm, CancellationToken.None);
        return RealmPolicy.DefaultOf(realm, tenant?.Kind ?? TenantKind.Reseller);
    }
}
