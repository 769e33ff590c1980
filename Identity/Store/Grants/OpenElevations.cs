using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>Staff's leaves to work in a tenant, read and used from their own realm.</summary>
public sealed class OpenElevations(TenantScopes scopes, TimeProvider time)
{
    /// <summary>
    /// The leave that is open for a member of staff in a tenant: the named one, or the longest; null for none.
    /// </summary>
    public async Task<Elevation?> FindAsync(TenantId tenant, PersonId staff, Guid? named, CancellationToken ct)
    {
        await using var scope = Open(tenant, staff);
        var now = time.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().Elevations.AsNoTracking()
            .Where(row => row.StaffId == staff && (named == null || row.ElevationId == named))
            .Where(row => row.StartsAt <= now && row.EndsAt > now && row.EndedAt == null)
            .OrderByDescending(row => row.EndsAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Records in the tenant's own log what was done by a leave.</summary>
    public async Task RecordAsync(Elevation elevation, string action, CancellationToken ct)
    {
        await using var scope = Open(elevation.TenantId, elevation.StaffId);
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        IdentityAudit.Record(db, time,
            new IdentityAct(elevation.TenantId, action, "elevation", elevation.ElevationId.ToString()));
        await db.SaveChangesAsync(ct);
    }

    private AsyncServiceScope Open(TenantId tenant, PersonId staff) =>
        scopes.ForTenant(tenant, new Actor($"staff:{staff}", ActorKind.Staff));
}
