using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>
/// Tenants' partner ids at the provider, as staff know them: what the provider's billing lines name, and what vouches
/// for links to its customers. Runs in the staff's platform scope, with a tenant that was loaded there.
/// </summary>
public sealed class PartnerIds(PlatformDbContext db, TimeProvider time)
{
    /// <summary>The longest id, in characters.</summary>
    public const int Longest = 64;

    /// <summary>The id is not 1 to 64 printable ASCII characters, or the tenant is the operator. HTTP 422.</summary>
    public const string Invalid = "partner-id-invalid";

    /// <summary>Another tenant has this id, and one cannot vouch for two. HTTP 409.</summary>
    public const string Taken = "partner-id-taken";

    /// <summary>Sets the id, or takes it away; recorded.</summary>
    public async Task SetAsync(Tenant tenant, string? partnerId, CancellationToken ct)
    {
        if (tenant.PartnerId == partnerId) return;
        if (tenant.Kind == TenantKind.Operator)
            throw new DomainRuleException(Invalid, "The operator is the provider's partner itself.");
        if (partnerId is not null) await CheckAsync(tenant.TenantId, partnerId, ct);
        tenant.PartnerId = partnerId;
        AuditLog.Record(db, time, new AuditEntry("tenant.partner-id-set", "tenant", tenant.TenantId.ToString())
        {
            Tenant = tenant.TenantId,
        });
        // Links that were asked for before may be vouched for now.
        var tenantId = tenant.TenantId;
        var waiting = await db.Customers.AsNoTracking()
            .Where(row => row.TenantId == tenantId && row.ProviderLink == ProviderLinkState.Pending).ToListAsync(ct);
        if (partnerId is not null)
            foreach (var customer in waiting)
                OutboxPost.Add(db, time, OutboxTopics.ArrangeCustomer, customer, customer.CustomerId.Value);
        // Somebody may have given it at the same moment; the index stands behind the question.
        await db.SaveUniqueAsync(OtherHasIt, ct);
    }

    private async Task CheckAsync(TenantId tenant, string partnerId, CancellationToken ct)
    {
        if (partnerId.Length is 0 or > Longest || !partnerId.All(letter => letter is > ' ' and <= '~'))
            throw new DomainRuleException(
                Invalid, $"A partner id has 1 to {Longest} printable characters and no blanks.");
        if (await db.Tenants.AnyAsync(row => row.TenantId != tenant && row.PartnerId == partnerId, ct))
            throw OtherHasIt();
    }

    private static DomainRuleException OtherHasIt() => new(Taken, "Another tenant has this partner id.");
}
