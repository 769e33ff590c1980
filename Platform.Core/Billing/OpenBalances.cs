using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing;

/// <summary>What a buyer owes, minor units of one currency.</summary>
/// <param name="Invoiced">Issued and not paid, taxes included; what is owed to the buyer is taken off.</param>
/// <param name="Overdue">The part of it whose due date has passed.</param>
/// <param name="Uninvoiced">Charged and not invoiced yet, without tax.</param>
/// <param name="Unallocated">Paid and laid against no invoice.</param>
public sealed record OpenBalance(long Invoiced, long Overdue, long Uninvoiced, long Unallocated)
{
    /// <summary>What is invoiced and what is not, less what was paid ahead.</summary>
    public long Open => Invoiced + Uninvoiced - Unallocated;
}

/// <summary>Adds up what buyers owe, as far as the scope sees.</summary>
public sealed class OpenBalances(PlatformDbContext db, BusinessClock clock)
{
    /// <summary>What a customer owes its seller.</summary>
    public async Task<OpenBalance> OfCustomerAsync(TenantId seller, CustomerId customer, CancellationToken ct) => new(
        await OwedAsync(OfCustomer(seller, customer), ct),
        await OwedAsync(Overdue(OfCustomer(seller, customer)), ct),
        await db.Charges.Where(row => row.TenantId == seller && row.CustomerId == customer && row.DocumentId == null)
            .SumAsync(row => row.NetMinor, ct),
        await db.Payments.Where(row => row.SellerTenantId == seller && row.CustomerId == customer)
            .SumAsync(row => row.UnallocatedMinor, ct));

    /// <summary>What a reseller owes the operator.</summary>
    public async Task<OpenBalance> OfTenantAsync(TenantId buyer, CancellationToken ct) => new(
        await OwedAsync(OfTenant(buyer), ct),
        await OwedAsync(Overdue(OfTenant(buyer)), ct),
        await db.WholesaleCharges.Where(row => row.BuyerTenantId == buyer && row.DocumentId == null)
            .SumAsync(row => row.NetMinor, ct),
        await db.Payments.Where(row => row.BuyerTenantId == buyer && row.CustomerId == null)
            .SumAsync(row => row.UnallocatedMinor, ct));

    private IQueryable<Invoice> OfCustomer(TenantId seller, CustomerId customer) => db.Invoices.AsNoTracking()
        .Where(row => row.SellerTenantId == seller && row.CustomerId == customer);

    private IQueryable<Invoice> OfTenant(TenantId buyer) => db.Invoices.AsNoTracking()
        .Where(row => row.BuyerTenantId == buyer && row.CustomerId == null);

    private IQueryable<Invoice> Overdue(IQueryable<Invoice> invoices)
    {
        var now = clock.Now;
        return invoices.Where(row => row.DueAt < now && row.BalanceMinor > 0);
    }

    private static Task<long> OwedAsync(IQueryable<Invoice> invoices, CancellationToken ct) =>
        invoices.SumAsync(row => row.BalanceMinor, ct);
}
