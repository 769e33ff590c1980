using System.Runtime.InteropServices;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>A charge on its way to a line: as little as the sums need.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DraftCharge(ChargeId Id, DateTimeOffset At, long NetMinor);

/// <summary>
/// Finds what stands on a draft, in the order of the lines. A credit belongs where its charge stands, so one whose
/// charge is issued becomes a credit note instead.
/// </summary>
internal static class DraftCharges
{
    public static Task<List<DraftCharge>> OfAsync(PlatformDbContext db, InvoiceDraft draft, CancellationToken ct)
    {
        var (retail, wholesale) = On(db, draft);
        if (draft.CustomerId is null)
            return wholesale.OrderBy(row => row.ForCustomerId).ThenBy(row => row.ChargedAt).ThenBy(row => row.ChargeId)
                .Select(row => new DraftCharge(row.ChargeId, row.ChargedAt, row.NetMinor)).ToListAsync(ct);
        return retail.OrderBy(row => row.ChargedAt).ThenBy(row => row.Id)
            .Select(row => new DraftCharge(row.Id, row.ChargedAt, row.NetMinor)).ToListAsync(ct);
    }

    /// <summary>What stands on a draft, of both kinds; one of them is none.</summary>
    public static (IQueryable<Charge> Retail, IQueryable<WholesaleCharge> Wholesale) On(
        PlatformDbContext db, InvoiceDraft draft)
    {
        var (customer, seller, buyer, month, currency) =
            (draft.CustomerId, draft.SellerTenantId, draft.BuyerTenantId, draft.Month, draft.Currency);
        return (
            draft.Group.Of(Retail(db).Where(row => row.TenantId == seller && row.CustomerId == customer
                && row.Month == month && row.Currency == currency)),
            Wholesale(db).Where(row => customer == null && row.BuyerTenantId == buyer && row.Month == month
                && row.Currency == currency));
    }

    // What gives nothing back is told apart first: of a million new rows a database has not counted yet, it would
    // otherwise look through all for each.
    /// <summary>Charges to customers that stand on no document and belong on a draft.</summary>
    public static IQueryable<Charge> Retail(PlatformDbContext db) => db.Charges
        .Where(row => row.DocumentId == null && (row.CreditOf == null
            || !db.Charges.Any(from => from.Id == row.CreditOf && from.DocumentId != null)));

    /// <summary>Charges to resellers that stand on no document and belong on a draft.</summary>
    public static IQueryable<WholesaleCharge> Wholesale(PlatformDbContext db) => db.WholesaleCharges
        .Where(row => row.DocumentId == null && (row.CreditOf == null
            || !db.WholesaleCharges.Any(from => from.ChargeId == row.CreditOf && from.DocumentId != null)));

    /// <summary>Credits to customers whose charge is issued.</summary>
    public static IQueryable<Charge> RetailCredits(PlatformDbContext db) => db.Charges
        .Where(row => row.DocumentId == null && row.CreditOf != null
            && db.Charges.Any(from => from.Id == row.CreditOf && from.DocumentId != null));

    /// <summary>Credits to resellers whose charge is issued.</summary>
    public static IQueryable<WholesaleCharge> WholesaleCredits(PlatformDbContext db) => db.WholesaleCharges
        .Where(row => row.DocumentId == null && row.CreditOf != null
            && db.WholesaleCharges.Any(from => from.ChargeId == row.CreditOf && from.DocumentId != null));
}
