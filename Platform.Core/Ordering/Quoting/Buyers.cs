using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Finds who buys, as far as the scope sees.</summary>
public sealed class Buyers(PlatformDbContext db, TenantRegistry registry)
{
    internal async Task<(RegisteredTenant Tenant, Customer Customer, Account Account)> FindAsync(
        AccountId id, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) ?? throw NotFound();
        var customer = await db.Customers.AsNoTracking()
            .FirstOrDefaultAsync(row => row.CustomerId == account.CustomerId, ct)
            ?? throw NotFound();
        var tenant = await registry.FindAsync(account.TenantId, ct)
            ?? throw new InvalidOperationException("The account's tenant is not in the registry.");
        return (tenant, customer, account);
    }

    private static DomainRuleException NotFound() => new(OrderRefusals.NotFound, "There is no such account.");
}
