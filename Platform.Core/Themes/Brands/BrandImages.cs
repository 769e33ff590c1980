using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>Reads the pictures of tenants' brands, for whoever shows them.</summary>
public sealed class BrandImages(TenantScopes scopes)
{
    /// <summary>A picture of the tenant; null where it has none of that name.</summary>
    public async Task<byte[]?> FindAsync(TenantId tenant, string name, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(tenant, Actor.System("brand-images"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return await db.BrandImages.AsNoTracking().Where(row => row.Name == name).Select(row => row.Content)
            .FirstOrDefaultAsync(ct);
    }
}
