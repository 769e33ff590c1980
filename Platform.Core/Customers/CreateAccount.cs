using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Customers;

/// <summary>Adds a management account to a customer.</summary>
public sealed class CreateAccount(PlatformDbContext db, TimeProvider time)
{
    /// <summary>Creates the account of a customer that the scope sees.</summary>
    public async Task<Account> CreateAsync(CreateAccountRequest request, CancellationToken ct)
    {
        CustomerChecks.CheckName(request.Name);
        if (request.Email is { } email) CustomerChecks.CheckEmail(email);
        var customer = await db.Customers.AsNoTracking()
            .FirstOrDefaultAsync(row => row.CustomerId == request.CustomerId, ct)
            ?? throw new DomainRuleException(CustomerRefusals.NotFound, "There is no such customer.");
        var account = new Account
        {
            TenantId = customer.TenantId, CustomerId = customer.CustomerId, AccountName = request.Name,
            Email = request.Email,
        };
        db.Accounts.Add(account);
        AuditLog.Record(
            db, time,
            new AuditEntry("account.created", "account", account.Id.ToString()) { Customer = customer.CustomerId });
        await db.SaveChangesAsync(ct);
        return account;
    }
}
