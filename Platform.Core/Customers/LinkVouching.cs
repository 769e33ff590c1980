using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Customers;

/// <summary>
/// Confirms links that the provider's own record vouches for: it names the partner id that staff gave the tenant. Any
/// other link goes on waiting for staff, whether the id is unknown, another's or linked already: nobody is told which.
/// </summary>
internal sealed class LinkVouching(PlatformDbContext db, ICcpClient ccp, TenantScopes scopes, TimeProvider time)
{
    private static readonly Actor By = Actor.System("provider-link");

    /// <summary>Confirms the link of a tracked customer that waits; false when it goes on waiting.</summary>
    public async Task<bool> ConfirmAsync(Customer customer, CancellationToken ct)
    {
        if (customer.ProviderLinkRequest is not { } asked) return false;
        if (await PartnerToNameAsync(customer.TenantId, asked, ct) is not { } partner) return false;
        if (await ccp.GetCustomerAsync(asked, ct) is not { } there || there.PartnerId != partner) return false;
        (customer.ProviderCustomerId, customer.ProviderLink) = (asked, ProviderLinkState.Linked);
        var entry = new AuditEntry(
            "provider-link.confirmed", "customer", customer.CustomerId.ToString(), "named by the supplier's record")
        {
            Customer = customer.CustomerId,
        };
        AuditLog.Record(db, time, entry);
        if (await db.TrySaveUniqueAsync(ct)) return true;
        // Somebody else was linked to it at the same moment.
        db.ChangeTracker.Clear();
        return false;
    }

    // The tenant's partner id; null without one, and where another customer, of whatever tenant, is linked to the id.
    private async Task<string?> PartnerToNameAsync(TenantId tenant, string asked, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.ProviderLink, By);
        var all = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var partner = await all.Tenants.Where(row => row.TenantId == tenant).Select(row => row.PartnerId)
            .SingleAsync(ct);
        return partner is not null && !await all.Customers.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.ProviderCustomerId == asked, ct)
                ? partner
                : null;
    }
}
