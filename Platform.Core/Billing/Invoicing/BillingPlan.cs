using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Puts charges into the months in which they are billed, and opens the drafts of months that are over, in a scope of
/// <see cref="PlatformUse.Billing"/>. A credit goes where its charge stands; what comes after its month was issued goes
/// to the next one that was not.
/// </summary>
public sealed class BillingPlan(PlatformDbContext db, TenantRegistry registry, BusinessClock clock)
{
    /// <summary>Plans; run again it changes nothing.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        await AlignCreditsAsync(ct);
        var units = new BillingUnits(db, registry);
        var ended = BillingMonth.Of(clock.Now).Number;
        while (true)
        {
            var open = await units.OpenAsync(ended, ct);
            // Charges go to later months only, so earlier drafts do not matter: there are more of them each month.
            var first = open.Count == 0 ? int.MaxValue : open.Min(unit => unit.Month);
            var drafts = await db.InvoiceDrafts.AsNoTracking().Where(row => row.Month >= first)
                .Select(row => new { row.Unit, row.IsIssued }).ToListAsync(ct);
            var issued = drafts.Where(row => row.IsIssued).Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
            var late = open.Where(unit => issued.Contains(unit.Name)).ToList();
            foreach (var unit in late) await MoveAsync(unit, new BillingMonth(unit.Month).Next.Number, ct);
            if (late.Count > 0) continue; // the month that they went to may be issued as well, or kept apart otherwise
            var known = drafts.Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
            db.InvoiceDrafts.AddRange(
                open.Where(unit => !known.Contains(unit.Name)).Select(unit => unit.ToDraft()));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            return;
        }
    }

    // On the draft of its charge a credit is a negative line, whatever its own date.
    private async Task AlignCreditsAsync(CancellationToken ct)
    {
        var retail = await db.Charges.Where(row => row.DocumentId == null && row.CreditOf != null)
            .Join(db.Charges.Where(from => from.DocumentId == null), row => row.CreditOf, from => (ChargeId?)from.Id,
                (row, from) => new { Row = row, from.Month })
            .Where(pair => pair.Row.Month != pair.Month).ToListAsync(ct);
        foreach (var pair in retail) pair.Row.Month = pair.Month;
        var wholesale = await db.WholesaleCharges.Where(row => row.DocumentId == null && row.CreditOf != null)
            .Join(db.WholesaleCharges.Where(from => from.DocumentId == null), row => row.CreditOf,
                from => (ChargeId?)from.ChargeId, (row, from) => new { Row = row, from.Month })
            .Where(pair => pair.Row.Month != pair.Month).ToListAsync(ct);
        foreach (var pair in wholesale) pair.Row.Month = pair.Month;
        await db.SaveChangesAsync(ct);
    }

    private async Task MoveAsync(BillingUnit unit, int month, CancellationToken ct)
    {
        if (unit.Customer is { } customer)
        {
            var late = unit.Group.Of(DraftCharges.Retail(db).Where(row => row.CustomerId == customer
                && row.Month == unit.Month && row.Currency == unit.Currency));
            foreach (var row in await late.ToListAsync(ct)) row.Month = month;
        }
        else
        {
            var (_, buyer) = unit.Parties;
            var late = DraftCharges.Wholesale(db).Where(row => row.BuyerTenantId == buyer && row.Month == unit.Month
                && row.Currency == unit.Currency);
            foreach (var row in await late.ToListAsync(ct)) row.Month = month;
        }
        await db.SaveChangesAsync(ct);
    }
}
