using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>Finds who buys, as far as the scope sees.</summary>
public sealed class Buyers(PlatformDbContext db, TenantRegistry registry)
{
    private static readonly SettledQuery<PlatformDbContext, AccountId, AccountAndCustomer?> ByAccount = new(
        (db, id, _) => db.Accounts.AsNoTracking().Where(row => row.Id == id)
            .Join(db.Customers.AsNoTracking(), row => row.CustomerId, row => row.CustomerId,
                (account, customer) => new AccountAndCustomer(account, customer)).FirstOrDefault());

    internal async Task<(RegisteredTenant Tenant, Customer Customer, Account Account)> FindAsync(
        AccountId id, CancellationToken ct)
    {
        var (account, customer) = await ByAccount.AskAsync(db, id, ct) ?? throw NotFound();
        var tenant = await registry.FindAsync(account.TenantId, ct)
            ?? throw new InvalidOperationException("The account's tenant is not in the registry.");
        return (tenant, customer, account);
    }

    private sealed record AccountAndCustomer(Account Account, Customer Customer);

    private static DomainRuleException NotFound() => new(OrderRefusals.NotFound, "There is no such account.");
}
