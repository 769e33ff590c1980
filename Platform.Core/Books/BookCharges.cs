using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// The charges behind an exception that stand on no document yet, and so can still be billed elsewhere: of its
/// subscription, else of its customer, else of its buyer.
/// </summary>
internal static class BookCharges
{
    /// <summary>A seller's own charges.</summary>
    public static IQueryable<Charge> OfSeller(PlatformDbContext db, BookException row)
    {
        var (owner, month, currency) = (row.TenantId, row.Month, row.Currency);
        var (subscription, customer) = (row.SubscriptionId, row.ForCustomerId);
        return db.Charges.Where(charge => charge.TenantId == owner && charge.Month == month
            && charge.DocumentId == null
            && ((subscription != null && charge.SubscriptionId == subscription)
                || (subscription == null && charge.CustomerId == customer && charge.Currency == currency)));
    }

    /// <summary>The halves of a reseller, in the operator's books.</summary>
    public static IQueryable<WholesaleCharge> OfReseller(PlatformDbContext db, BookException row)
    {
        var (buyer, month, currency) = (row.SoldByTenantId, row.Month, row.Currency);
        var (subscription, customer) = (row.SubscriptionId, row.ForCustomerId);
        return db.WholesaleCharges.Where(half => half.BuyerTenantId == buyer && half.Month == month
            && half.DocumentId == null
            && ((subscription != null && db.Charges.Any(charge =>
                    charge.Id == half.ChargeId && charge.SubscriptionId == subscription))
                || (subscription == null && (customer == null || half.ForCustomerId == customer)
                    && half.Currency == currency)));
    }
}
