using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Ends what a tenant that has left still holds in the outbox, the mails and the registry, within the transaction of
/// the caller. What it did in business is never touched.
/// </summary>
internal static class LeftTenants
{
    /// <summary>Makes dead letters of all messages that wait or are under way; answers how many.</summary>
    public static async Task<int> StopMessagesAsync(
        PlatformDbContext db, TenantId tenant, DateTimeOffset now, CancellationToken ct)
    {
        await RequireLeftAsync(db, tenant, ct);
        return await db.Outbox.Where(row => row.TenantId == tenant
                && (row.State == OutboxState.Ready || row.State == OutboxState.Leased))
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, OutboxState.Dead)
                .SetProperty(row => row.LastError, OutboxMessage.TenantLeft)
                .SetProperty(row => row.EndedAt, now)
                .SetProperty(row => row.LeaseToken, (Guid?)null)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), ct);
    }

    /// <summary>Erases what mails that wait would say: they are not sent; answers how many.</summary>
    public static async Task<int> EraseMailsAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        await RequireLeftAsync(db, tenant, ct);
        return await db.Mails.Where(row => row.TenantId == tenant && row.State == MailState.Waiting)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, MailState.Refused)
                .SetProperty(row => row.Sealed, (byte[]?)null), ct);
    }

    /// <summary>Removes the hosts, so that they are unknown at once and can be given to another tenant.</summary>
    public static async Task FreeHostsAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        await RequireLeftAsync(db, tenant, ct);
        // A host is the key of its row: a row that was deleted softly would go on holding the name.
        await db.TenantHosts.IgnoreQueryFilters([QueryFilters.Deleted]).Where(row => row.TenantId == tenant)
            .ExecuteDeleteAsync(ct);
        await VersionCounters.BumpAsync(db, [DataVersion.Registry], ct);
    }

    private static async Task RequireLeftAsync(PlatformDbContext db, TenantId tenant, CancellationToken ct)
    {
        if (!await db.Tenants.ThatLeft().AnyAsync(row => row.TenantId == tenant, ct))
            throw new InvalidOperationException("Only what a tenant that has left holds is ended this way.");
    }
}
