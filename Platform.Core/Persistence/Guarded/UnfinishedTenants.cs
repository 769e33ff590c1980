using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Removes the registry's rows of a tenant that never was active, so that its names are free again. A tenant that did
/// business is never removed this way.
/// </summary>
public static class UnfinishedTenants
{
    /// <summary>Removes the tenant's rows of one kind from the registry.</summary>
    /// <typeparam name="TRow">The kind of row.</typeparam>
    public static Task RemoveAsync<TRow>(PlatformDbContext db, TenantId tenant, CancellationToken ct)
        where TRow : class, ITenantOwned => RemoveAsync<TRow>(db, db, tenant, ct);

    /// <summary>Removes the tenant's rows of one kind from another context.</summary>
    /// <typeparam name="TRow">The kind of row.</typeparam>
    public static async Task RemoveAsync<TRow>(
        PlatformDbContext registry, ScopedDbContext rows, TenantId tenant, CancellationToken ct)
        where TRow : class, ITenantOwned
    {
        await RefuseActiveAsync(registry, tenant, ct);
        await rows.Set<TRow>().IgnoreQueryFilters([QueryFilters.Deleted]).Where(row => row.TenantId == tenant)
            .ExecuteDeleteAsync(ct);
        await VersionCounters.BumpAsync(registry, [DataVersion.Registry, DataVersion.Prices, DataVersion.Identity], ct);
    }

    /// <summary>Removes the price rules of and towards the tenant.</summary>
    public static async Task RemovePriceRulesAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        await RefuseActiveAsync(db, tenant, ct);
        await db.PriceRules.IgnoreQueryFilters([QueryFilters.Deleted])
            .Where(rule => rule.TenantId == tenant || rule.BuyerTenantId == tenant).ExecuteDeleteAsync(ct);
        await VersionCounters.BumpAsync(db, [DataVersion.Prices], ct);
    }

    private static async Task RefuseActiveAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        var state = await db.Tenants.Where(row => row.TenantId == tenant).Select(row => (TenantState?)row.State)
            .SingleOrDefaultAsync(ct);
        if (state is not (null or TenantState.Requested or TenantState.Provisioning))
            throw new InvalidOperationException("Only a tenant that never was active can be removed.");
    }
}
