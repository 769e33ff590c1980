using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Realms;

/// <summary>
/// Asks the platform's rows about the tenant and customers behind a realm, as far as the scope sees them.
/// </summary>
public sealed class RealmLookup(PlatformDbContext platform, TenantRegistry registry)
{
    /// <summary>What the tenant is; refuses one that does not exist or that the scope does not see.</summary>
    internal async Task<TenantKind> RequireAsync(TenantId realm, CancellationToken ct) =>
        await KindAsync(realm, ct)
            ?? throw new DomainRuleException(IdentityRefusals.UnknownRealm, "There is no such realm.");

    // A customer does not see its tenant's row; what the tenant is stands in the registry.
    private async Task<TenantKind?> KindAsync(TenantId realm, CancellationToken ct) =>
        platform.Scope is { Kind: ScopeKind.Customer } customer
            ? customer.Tenant == realm ? (await registry.FindAsync(realm, ct))?.Kind : null
            : await platform.Tenants.Where(tenant => tenant.TenantId == realm)
                .Select(tenant => (TenantKind?)tenant.Kind)
                .FirstOrDefaultAsync(ct);

    /// <summary>Refuses a customer that is not the tenant's; foreign and absent read alike.</summary>
    internal async Task RequireAsync(TenantId realm, CustomerId? customer, CancellationToken ct)
    {
        if (customer is not { } id) return;
        if (!await platform.Customers.AnyAsync(row => row.TenantId == realm && row.CustomerId == id, ct))
            throw new DomainRuleException(IdentityRefusals.CustomerNotFound, "There is no such customer.");
    }
}
