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
    /// <summary>
    /// What the tenant is, for those who change its realm; refuses one that does not exist, has left, or that the
    /// scope does not see.
    /// </summary>
    internal async Task<TenantKind> RequireAsync(TenantId realm, CancellationToken ct) =>
        await FindAsync(realm, ct) is { } found && !found.State.HasLeft() ? found.Kind : throw Unknown();

    /// <summary>What the tenant is, for reading: of one that has left too.</summary>
    internal async Task<TenantKind> KindOfAsync(TenantId realm, CancellationToken ct) =>
        (await FindAsync(realm, ct) ?? throw Unknown()).Kind;

    // A customer does not see its tenant's row; what the tenant is stands in the registry.
    private async Task<Found?> FindAsync(TenantId realm, CancellationToken ct) =>
        platform.Scope is { Kind: ScopeKind.Customer } customer
            ? customer.Tenant == realm && await registry.FindAsync(realm, ct) is { } known
                ? new Found(known.Kind, known.State) : null
            : await platform.Tenants.Where(tenant => tenant.TenantId == realm)
                .Select(tenant => new Found(tenant.Kind, tenant.State)).FirstOrDefaultAsync(ct);

    /// <summary>Throws unless the tenant has left: what ends with it never comes back.</summary>
    internal async Task RequireLeftAsync(TenantId realm, CancellationToken ct)
    {
        if (await FindAsync(realm, ct) is not { } found || !found.State.HasLeft())
            throw new InvalidOperationException("Only the realm of a tenant that has left is closed.");
    }

    /// <summary>Refuses a customer that is not the tenant's; foreign and absent read alike.</summary>
    internal async Task RequireAsync(TenantId realm, CustomerId? customer, CancellationToken ct)
    {
        if (customer is not { } id) return;
        if (!await platform.Customers.AnyAsync(row => row.TenantId == realm && row.CustomerId == id, ct))
            throw new DomainRuleException(IdentityRefusals.CustomerNotFound, "There is no such customer.");
    }

    private static DomainRuleException Unknown() => new(IdentityRefusals.UnknownRealm, "There is no such realm.");

    private sealed record Found(TenantKind Kind, TenantState State);
}
