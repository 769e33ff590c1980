using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Cards;

/// <summary>Accounts of resellers at the card provider, in the scope of the reseller or of staff.</summary>
public sealed class PaymentAccounts(PlatformDbContext db, TenantRegistry registry, CardSettings settings, Clocks clocks)
{
    /// <summary>
    /// Asks for the scope's tenant's account, or anew for the page where it tells who it is; the worker does it behind
    /// the answer.
    /// </summary>
    public Task<PaymentAccount> OpenAsync(string? returnPath, CancellationToken ct) =>
        OpenForAsync(db.Scope.Tenant, returnPath, ct);

    /// <summary>As above, for a tenant that a platform scope names.</summary>
    public async Task<PaymentAccount> OpenForAsync(TenantId tenant, string? returnPath, CancellationToken ct)
    {
        if (!settings.IsOn || await registry.FindAsync(tenant, ct) is not { Kind: TenantKind.Reseller })
            throw new DomainRuleException(
                PaymentRefusals.NoAccountNeeded, "Only resellers have an account of their own, where cards are taken.");
        var back = CardLinks.Checked(returnPath);
        if (await db.PaymentAccounts.FirstOrDefaultAsync(row => row.TenantId == tenant, ct) is not { } account)
            db.PaymentAccounts.Add(account = new PaymentAccount { TenantId = tenant });
        account.ReturnPath = back ?? account.ReturnPath;
        OutboxPost.AddFor(db, clocks.Real, OutboxTopics.OpenPaymentAccount, tenant, account.Id.Value);
        AuditLog.Record(db, clocks.Real, new AuditEntry(
            "payment-account.opened", "payment-account", account.Id.ToString()) { Tenant = tenant });
        await db.SaveUniqueAsync(
            () => new DomainRuleException(PaymentRefusals.Busy, "The account is being opened at this moment."), ct);
        return account;
    }
}
