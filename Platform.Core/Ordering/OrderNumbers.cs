using System.Globalization;
using System.Security.Cryptography;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Ordering;

/// <summary>
/// Gives order numbers such as <c>NW-2603-7K3M9QXA</c>: the seller's prefix, year and month, and 40 random bits in
/// Crockford's base 32, so that a number neither counts our orders nor can be guessed.
/// </summary>
public sealed class OrderNumbers(TenantScopes scopes, VersionWatch versions)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 8;

    private readonly VersionedCache<TenantId, string> prefixes = new(versions, DataVersion.Registry);

    /// <summary>A new number for an order placed at an instant (business time).</summary>
    public async ValueTask<string> NextAsync(RegisteredTenant tenant, DateTimeOffset at, CancellationToken ct)
    {
        var prefix = await prefixes.GetAsync(tenant.Id, (_, token) => PrefixAsync(tenant, token), ct);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{prefix}-{at.UtcDateTime:yyMM}-{RandomNumberGenerator.GetString(Alphabet, Digits)}");
    }

    // A customer's scope cannot read its seller's company, so the prefix comes out of a registry look-up.
    private async Task<string> PrefixAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.RegistryLookup, Actor.System("order-numbers"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var prefix = await db.Tenants.Where(row => row.TenantId == tenant.Id)
            .Join(db.LegalEntities, row => row.SellerEntityId, entity => entity.Id, (_, entity) => entity.NumberPrefix)
            .FirstOrDefaultAsync(ct);
        return prefix ?? tenant.Slug.ToUpperInvariant();
    }
}
