using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>Reads and sets a seller's settings.</summary>
public sealed class DunningRules(PlatformDbContext db, Clocks clocks)
{
    /// <summary>The settings that a seller has made; null where the usual ones hold.</summary>
    public Task<DunningSettings?> FindAsync(TenantId seller, CancellationToken ct) =>
        db.DunningSettings.FirstOrDefaultAsync(row => row.TenantId == seller, ct);

    /// <summary>Days from the issue of a seller's invoices until they are due.</summary>
    internal static async Task<int> NetDaysAsync(PlatformDbContext db, TenantId seller, CancellationToken ct) =>
        (await db.DunningSettings.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == seller, ct)
            ?? DunningSettings.UsualOf(seller)).NetDays;

    /// <summary>
    /// Sets them; what is open already goes by them from now on, with the steps that it has taken.
    /// </summary>
    /// <param name="settings">The row, as it was found, or a new one.</param>
    /// <param name="times">When what is done.</param>
    /// <param name="isOn">Whether anything is done by itself.</param>
    /// <param name="ct">Cancels.</param>
    public async Task SetAsync(DunningSettings settings, DunningTimes times, bool isOn, CancellationToken ct)
    {
        settings.Set(times, isOn);
        if (db.Entry(settings).State == EntityState.Detached) db.DunningSettings.Add(settings);
        var open = await db.DunningCases.Where(
            row => row.SellerTenantId == settings.TenantId && row.State == DunningCaseState.Open).ToListAsync(ct);
        foreach (var row in open) row.NextAt = clocks.Now;
        AuditLog.Record(
            db, clocks.Real, new AuditEntry("dunning-settings.set", "tenant", settings.TenantId.ToString())
        {
            Tenant = settings.TenantId,
        });
        await db.SaveChangesAsync(ct);
    }
}
