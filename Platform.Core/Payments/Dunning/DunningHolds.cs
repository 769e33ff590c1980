using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>
/// Puts buyers on hold over what they owe, and takes off only what it put on: a hold that a person has set is left
/// alone.
/// </summary>
public sealed class DunningHolds(PlatformDbContext db, Clocks clocks)
{
    private const string Reason = "overdue invoices";

    /// <summary>Puts a buyer on hold, unless it is.</summary>
    internal async Task SetAsync(DunnedBuyer buyer, string currency, CancellationToken ct)
    {
        var hold = await FindAsync(buyer, ct) ?? Add(buyer, currency);
        if (hold.HeldSince is not null) return;
        (hold.HeldSince, hold.HoldReason, hold.IsHeldForDebt) = (clocks.Now, Reason, true);
        Note("credit.held-for-debt", buyer);
    }

    /// <summary>Takes the hold off that this has put on; false where there is none.</summary>
    internal async Task<bool> LiftAsync(DunnedBuyer buyer, CancellationToken ct)
    {
        if (await FindAsync(buyer, ct) is not { HeldSince: not null, IsHeldForDebt: true } hold) return false;
        (hold.HeldSince, hold.HoldReason, hold.IsHeldForDebt) = (null, null, false);
        Note("credit.debt-hold-lifted", buyer);
        return true;
    }

    private async Task<ICreditHold?> FindAsync(DunnedBuyer buyer, CancellationToken ct) =>
        buyer.Customer is { } customer
        ? await db.CustomerCredits.FirstOrDefaultAsync(row => row.CustomerId == customer, ct)
        : await db.TenantCredits.FirstOrDefaultAsync(
            row => row.SellerTenantId == buyer.Seller && row.BuyerTenantId == buyer.Tenant, ct);

    private ICreditHold Add(DunnedBuyer buyer, string currency)
    {
        ICreditHold added = buyer.Customer is { } customer
            ? new CustomerCredit { TenantId = buyer.Seller, CustomerId = customer, Currency = currency }
            : new TenantCredit { SellerTenantId = buyer.Seller, BuyerTenantId = buyer.Tenant, Currency = currency };
        db.Add(added);
        return added;
    }

    private void Note(string what, DunnedBuyer buyer) => AuditLog.Record(
        db, clocks.Real, buyer.Customer is { } customer
            ? new AuditEntry(what, "customer", customer.ToString(), Reason) { Customer = customer }
            : new AuditEntry(what, "tenant", buyer.Tenant.ToString(), Reason));
}
