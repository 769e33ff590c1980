using System.Globalization;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tenancy.Leaving;

/// <summary>
/// Ends what a tenant that has left holds of the platform. Each part commits by itself with its entry in the audit log;
/// a part that was ended before is left as it is. Throws for any other tenant. Runs in a platform scope.
/// </summary>
public static class TenantExit
{
    /// <summary>Stops all accepted work: messages become dead letters, mails that wait are erased.</summary>
    public static async Task StopWorkAsync(
        PlatformDbContext db, TenantId tenant, TimeProvider time, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var messages = await LeftTenants.StopMessagesAsync(db, tenant, time.GetUtcNow(), ct);
        var mails = await LeftTenants.EraseMailsAsync(db, tenant, ct);
        if (messages + mails > 0)
            Record(db, time, tenant, new AuditEntry("tenant.work-stopped", "tenant", tenant.ToString(),
                string.Create(CultureInfo.InvariantCulture, $"{messages} messages, {mails} mails")));
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
    }

    /// <summary>
    /// Gives up the hosts and every issuer, our own realm's and those of others: the names are unknown from now on, and
    /// free for another tenant.
    /// </summary>
    public static async Task FreeNamesAsync(
        PlatformDbContext db, TenantId tenant, TimeProvider time, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        foreach (var issuer in await db.TenantIssuers.Where(row => row.TenantId == tenant).ToListAsync(ct))
        {
            issuer.Remove();
            Record(db, time, tenant, new AuditEntry("issuer.removed", "issuer", issuer.Id.ToString()));
        }
        foreach (var host in await db.TenantHosts.AsNoTracking().Where(row => row.TenantId == tenant)
            .Select(row => row.Host).ToListAsync(ct))
            Record(db, time, tenant, new AuditEntry("tenant.host-freed", "host", host));
        await LeftTenants.FreeHostsAsync(db, tenant, ct);
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
    }

    private static void Record(PlatformDbContext db, TimeProvider time, TenantId tenant, AuditEntry entry) =>
        AuditLog.Record(db, time, entry with { Tenant = tenant });
}
