using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;
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
        var open = await UnitsAsync(ct);
        // Charges go to later months only, so earlier drafts do not matter: there are more of them each month.
        var first = open.Count == 0 ? int.MaxValue : open.Min(unit => unit.Month);
        var drafts = await db.InvoiceDrafts.AsNoTracking().Where(row => row.Month >= first)
            .Select(row => new { row.Unit, row.IsIssued }).ToListAsync(ct);
        var issued = drafts.Where(row => row.IsIssued).Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
        var moved = new Dictionary<BillingUnit, int>();
        var units = new HashSet<BillingUnit>();
        foreach (var unit in open)
        {
            var target = unit;
            while (issued.Contains(target.Name))
                target = target with { Month = new BillingMonth(target.Month).Next.Number };
            if (target != unit) moved[unit] = target.Month;
            if (new BillingMonth(target.Month).EndsAt <= clock.Now) units.Add(target);
        }
        foreach (var (unit, month) in moved) await MoveAsync(unit, month, ct);
        var known = drafts.Select(row => row.Unit).ToHashSet(StringComparer.Ordinal);
        db.InvoiceDrafts.AddRange(units.Where(unit => !known.Contains(unit.Name)).Select(unit => unit.ToDraft()));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
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

    private async Task<List<BillingUnit>> UnitsAsync(CancellationToken ct)
    {
        var ended = BillingMonth.Of(clock.Now).Number;
        var direct = (await registry.AllAsync(ct)).Where(tenant => tenant.Kind == TenantKind.Direct)
            .Select(tenant => tenant.Id).ToHashSet();
        var retail = await DraftCharges.Retail(db).Where(row => row.Month < ended)
            .Select(row => new { row.TenantId, row.CustomerId, row.Month, row.Currency }).Distinct().ToListAsync(ct);
        var wholesale = await DraftCharges.Wholesale(db).Where(row => row.Month < ended)
            .Select(row => new { row.SellerTenantId, row.BuyerTenantId, row.Month, row.Currency }).Distinct()
            .ToListAsync(ct);
        return
        [
            .. retail.Select(row => new BillingUnit(
                direct.Contains(row.TenantId) ? InvoiceKind.Direct : InvoiceKind.Retail,
                (row.TenantId, row.TenantId), row.CustomerId, row.Month, row.Currency)),
            .. wholesale.Select(row => new BillingUnit(
                InvoiceKind.Wholesale, (row.SellerTenantId, row.BuyerTenantId), null, row.Month, row.Currency)),
        ];
    }

    private async Task MoveAsync(BillingUnit unit, int month, CancellationToken ct)
    {
        if (unit.Customer is { } customer)
        {
            var late = DraftCharges.Retail(db).Where(row => row.CustomerId == customer && row.Month == unit.Month
                && row.Currency == unit.Currency);
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

    /// <summary>What is billed together.</summary>
    private sealed record BillingUnit(
        InvoiceKind Kind, (TenantId Seller, TenantId Buyer) Parties, CustomerId? Customer, int Month, string Currency)
    {
        public string Name => InvoiceDraft.UnitOf(Kind, Customer?.Value ?? Parties.Buyer.Value, Month, Currency);

        public InvoiceDraft ToDraft() => new()
        {
            SellerTenantId = Parties.Seller, BuyerTenantId = Parties.Buyer, CustomerId = Customer, Kind = Kind,
            Month = Month, Currency = Currency, Unit = Name,
        };
    }
}
