using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.TenantProvisioning;

/// <summary>Finds tenants by their short names, or refuses.</summary>
internal static class NamedTenants
{
    /// <summary>The tenant's row, tracked; refuses a name that no tenant has.</summary>
    public static async Task<Tenant> RequireTenantAsync(this PlatformDbContext db, string slug, CancellationToken ct) =>
        await db.Tenants.SingleOrDefaultAsync(row => row.Slug == slug, ct) ?? throw Unknown(slug);

    /// <summary>The refusal of a name that no tenant has.</summary>
    public static DomainRuleException Unknown(string slug) =>
        new(ProvisioningRefusals.UnknownTenant, $"There is no tenant {slug}.");
}
