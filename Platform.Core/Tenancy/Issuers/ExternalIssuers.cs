using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tenancy.Issuers;

/// <summary>
/// Issuers of somebody else's: asked for by a tenant, decided on by staff, each step recorded. Callers save, a decision
/// by <see cref="SaveDecisionAsync"/>.
/// </summary>
public sealed class ExternalIssuers(PlatformDbContext db, TenantRegistry registry, TimeProvider time)
{
    private const int MostPerTenant = 10;

    /// <summary>The external issuers that the scope sees.</summary>
    public IQueryable<TenantIssuer> All => db.TenantIssuers.Where(row => row.IsExternal);

    /// <summary>Asks for an issuer; its tokens count once staff have approved it.</summary>
    public async Task<TenantIssuer> AskAsync(TenantId tenant, IssuerDraft draft, CancellationToken ct)
    {
        IssuerRules.Check(draft);
        if (await registry.FindAsync(tenant, ct) is not { } owner || owner.State.HasLeft())
            throw Refused(IssuerRefusals.Invalid, "There is no such tenant.");
        if (owner.Kind == TenantKind.Operator) throw Refused(
            IssuerRefusals.Invalid, "Staff sign in at their own realm only.");
        // Our own realms speak for themselves, at whatever address they are reached.
        if (await registry.FindByHostAsync(new Uri(draft.Issuer).IdnHost.ToLowerInvariant(), ct) is not null)
            throw Refused(IssuerRefusals.Invalid, "The issuer cannot be a host of this platform.");
        await RequireCustomerAsync(tenant, draft.Trust.Customer.CustomerId, ct);
        if (await All.CountAsync(
            row => row.TenantId == tenant && row.State != IssuerState.Refused, ct) >= MostPerTenant)
            throw Refused(IssuerRefusals.TooMany, $"A tenant has at most {MostPerTenant} issuers.");
        var row = TenantIssuer.Ask(tenant, draft);
        db.TenantIssuers.Add(row);
        Record("issuer.asked", row);
        return row;
    }

    /// <summary>Approves an issuer, in a platform scope only; its tokens count from the moment this is saved.</summary>
    public async Task ApproveAsync(TenantIssuer row, CancellationToken ct)
    {
        RequirePlatform();
        if (await db.TenantIssuers.AnyAsync(other => other.Issuer == row.Issuer && other.Audience == row.Audience
            && other.HoldsPair == true && other.Id != row.Id, ct))
            throw OtherHasPair();
        row.Decide(IssuerState.Approved);
        Record("issuer.approved", row);
    }

    /// <summary>
    /// Saves a decision; an approval is refused where another issuer of the same pair was approved at the same moment.
    /// </summary>
    public Task SaveDecisionAsync(CancellationToken ct) => db.SaveUniqueAsync(OtherHasPair, ct);

    /// <summary>Refuses an issuer, in a platform scope only.</summary>
    /// <param name="row">The issuer.</param>
    /// <param name="reason">Why, for the tenant's audit log; null for no words.</param>
    public void Refuse(TenantIssuer row, string? reason)
    {
        RequirePlatform();
        row.Decide(IssuerState.Refused);
        Record("issuer.refused", row, reason);
    }

    /// <summary>Removes an issuer: its tokens are refused from the moment this is saved.</summary>
    public void Remove(TenantIssuer row)
    {
        row.Remove();
        Record("issuer.removed", row);
    }

    private async Task RequireCustomerAsync(TenantId tenant, Guid? named, CancellationToken ct)
    {
        if (named is not { } value) return;
        var id = new CustomerId(value);
        if (!await db.Customers.AnyAsync(row => row.TenantId == tenant && row.CustomerId == id, ct))
            throw Refused(IssuerRefusals.CustomerNotFound, "There is no such customer.");
    }

    private void RequirePlatform()
    {
        if (db.Scope.Kind != ScopeKind.Platform) throw new InvalidOperationException("Only staff decide on issuers.");
    }

    private void Record(string action, TenantIssuer row, string? reason = null) =>
        AuditLog.Record(
            db, time, new AuditEntry(action, "issuer", row.Id.ToString(), reason) { Tenant = row.TenantId });

    private static DomainRuleException OtherHasPair() =>
        Refused(IssuerRefusals.Taken, "Another approved issuer has this address and audience.");

    private static DomainRuleException Refused(string code, string message) => new(code, message);
}
