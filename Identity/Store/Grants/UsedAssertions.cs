using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Sees to it that what proves once works once over all processes: assertions of clients (RFC 7523 section 3), answers
/// to the challenges of passkeys.
/// </summary>
public sealed class UsedAssertions(TenantScopes scopes)
{
    private static readonly Actor Protocol = Actor.System("identity");

    /// <summary>
    /// Takes a proof; false when it was taken before. The key of the row decides, not a look beforehand, and the row
    /// stands whatever becomes of the caller's own work.
    /// </summary>
    /// <param name="realm">Where it was shown.</param>
    /// <param name="proof">What names it within the realm; only its hash is kept.</param>
    /// <param name="expiresAt">When it would not count any more (real time).</param>
    /// <param name="ct">Cancels.</param>
    public async Task<bool> TakeAsync(TenantId realm, string proof, DateTimeOffset expiresAt, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(realm, Protocol);
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        db.UsedAssertions.Add(
            new UsedAssertion { TenantId = realm, Hash = OpaqueHandle.HashOf(proof), ExpiresAt = expiresAt });
        return await db.TrySaveUniqueAsync(ct);
    }
}
