using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Ends what people and programs of one realm still hold, a statement for each kind, within the transaction of the
/// caller, who has made sure that the tenant has left.
/// </summary>
internal static class LeftRealms
{
    /// <summary>Ends open sessions and the browsers that were trusted; answers how many sessions.</summary>
    public static async Task<int> EndSessionsAsync(
        IdentityDbContext db, TenantId realm, DateTimeOffset now, CancellationToken ct)
    {
        await db.TrustedDevices.Where(row => row.TenantId == realm).ExecuteDeleteAsync(ct);
        return await db.Sessions.Where(row => row.TenantId == realm && row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct);
    }

    /// <summary>Takes back what was granted, and the codes and requests on the way to it; answers how many.</summary>
    public static async Task<int> EndGrantsAsync(
        IdentityDbContext db, TenantId realm, DateTimeOffset now, CancellationToken ct) =>
        await Endings.RevokeAsync(db.Grants.Where(row => row.TenantId == realm), now, ct)
        + await db.AuthorizationCodes.Where(row => row.TenantId == realm && row.ConsumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct)
        + await db.AuthorizationRequests.Where(row => row.TenantId == realm && row.ConsumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct)
        + await db.FederatedSignIns.Where(row => row.TenantId == realm && row.ConsumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct);

    /// <summary>Uses up links that were mailed, and takes back open invitations; answers how many.</summary>
    public static async Task<int> EndLinksAsync(
        IdentityDbContext db, TenantId realm, DateTimeOffset now, CancellationToken ct) =>
        await db.PersonLinks.Where(row => row.TenantId == realm && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), ct)
        + await db.Invitations.Where(row => row.TenantId == realm && row.State == InvitationState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, InvitationState.Withdrawn), ct);
}
