using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>Sees to it that a client assertion works once over all processes (RFC 7523 section 3).</summary>
public sealed class UsedAssertions(TenantScopes scopes)
{
    private static readonly Actor Protocol = Actor.System("identity");

    /// <summary>
    /// Takes an assertion; false when it was taken before. The key of the row decides, not a look beforehand.
    /// </summary>
    public async Task<bool> TakeAsync(KnownClient client, string assertionId, DateTimeOffset expiresAt,
        CancellationToken ct)
    {
        var hash = OpaqueHandle.HashOf($"{client.ClientId}\0{assertionId}");
        try
        {
            await using var scope = scopes.ForTenant(client.Realm, Protocol);
            var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            db.UsedAssertions.Add(new UsedAssertion { TenantId = client.Realm, Hash = hash, ExpiresAt = expiresAt });
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Only a row that is there tells of a second use; anything else is a failure of ours.
            if (await ExistsAsync(client.Realm, hash, ct)) return false;
            throw;
        }
    }

    private async Task<bool> ExistsAsync(TenantId realm, byte[] hash, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(realm, Protocol);
        return await scope.ServiceProvider.GetRequiredService<IdentityDbContext>().UsedAssertions
            .AnyAsync(row => row.Hash == hash, ct);
    }
}
