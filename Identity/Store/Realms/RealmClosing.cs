using System.Globalization;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Identity.Store.Realms;

/// <summary>
/// Closes the realm of a tenant that has left, part by part. Each part commits by itself with its entry in the audit
/// log; a part that was closed before is left as it is. Throws for the realm of any other tenant.
/// </summary>
public sealed class RealmClosing(IdentityDbContext db, RealmLookup realms, Revocations revocations, TimeProvider time)
{
    /// <summary>
    /// Ends sessions, grants, links, invitations and the leave of staff to work here. Relying parties are not told over
    /// the back channel: the keys and the issuer by which they would check a notice go as well.
    /// </summary>
    public async Task EndAccessAsync(TenantId realm, CancellationToken ct)
    {
        await realms.RequireLeftAsync(realm, ct);
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var now = time.GetUtcNow();
        var (sessions, grants, links) = (await LeftRealms.EndSessionsAsync(db, realm, now, ct),
            await LeftRealms.EndGrantsAsync(db, realm, now, ct), await LeftRealms.EndLinksAsync(db, realm, now, ct));
        await EndElevationsAsync(realm, now, ct);
        if (sessions + grants + links > 0)
            Record(realm, "realm.access-ended", ("realm", realm.ToString()), string.Create(
                CultureInfo.InvariantCulture, $"{sessions} sessions, {grants} grants, {links} links"));
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
    }

    /// <summary>Stops every client, ends its secrets, and removes the other providers with our secrets there.</summary>
    public async Task CloseClientsAsync(TenantId realm, CancellationToken ct)
    {
        await using var own = await LockAsync(realm, ct);
        foreach (var client in await db.Clients.Where(row => row.TenantId == realm && row.IsEnabled).ToListAsync(ct))
        {
            client.Disable(time.GetUtcNow());
            Record(realm, "client.disabled", ("client", client.ClientId));
        }
        foreach (var secret in await db.ClientSecrets.Where(row => row.TenantId == realm).ToListAsync(ct))
            secret.Delete();
        foreach (var provider in await db.ExternalProviders.Where(row => row.TenantId == realm).ToListAsync(ct))
        {
            (provider.IsEnabled, provider.ProtectedSecret) = (false, null);
            provider.Delete();
            Record(realm, "provider.removed", ("provider", provider.ProviderId.ToString()));
        }
        foreach (var domain in await db.ClaimedDomains.Where(row => row.TenantId == realm).ToListAsync(ct))
            domain.Delete();
        await SaveAsync(own, ct);
    }

    /// <summary>Revokes every signing key, published and announced ones too; none takes its place.</summary>
    public async Task RevokeKeysAsync(TenantId realm, CancellationToken ct)
    {
        await using var own = await LockAsync(realm, ct);
        foreach (var key in await db.SigningKeys
            .Where(row => row.TenantId == realm && row.State != SigningKeyState.Revoked).ToListAsync(ct))
        {
            key.Revoke();
            Record(realm, "realm.key-revoked", ("signing-key", key.Kid));
        }
        await SaveAsync(own, ct);
    }

    private async Task EndElevationsAsync(TenantId realm, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var elevation in await db.Elevations
            .Where(row => row.TenantId == realm && row.EndedAt == null && row.EndsAt > now).ToListAsync(ct))
        {
            elevation.EndedAt = now;
            revocations.Add(realm, RevocationKind.Elevation, elevation.ElevationId.ToString());
            Record(realm, "elevation.ended", ("elevation", elevation.ElevationId.ToString()), elevation.Reason);
        }
    }

    // One at a time with whoever else changes what realms are configured with.
    private async Task<IDbContextTransaction?> LockAsync(TenantId realm, CancellationToken ct)
    {
        await realms.RequireLeftAsync(realm, ct);
        return await ConfigurationLock.TakeAsync(db, ct);
    }

    private async Task SaveAsync(IDbContextTransaction? own, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private void Record(TenantId realm, string action, (string Type, string Id) subject, string? note = null) =>
        IdentityAudit.Record(
            db, time, new IdentityAct(realm, action, subject.Type, subject.Id) { Note = note });
}
