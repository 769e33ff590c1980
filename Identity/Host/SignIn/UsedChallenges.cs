using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// Remembers challenges that were answered, so that an answer cannot be given again, at any instance.
/// </summary>
internal sealed class UsedChallenges(TenantScopes scopes, TimeProvider time)
{
    /// <summary>Uses a challenge up; false when it was.</summary>
    public async Task<bool> TakeAsync(TenantId realm, string challenge, TimeSpan life, CancellationToken ct)
    {
        // A unit of work of its own: the row stands whatever becomes of the sign-in, and its key decides between two.
        await using var scope = scopes.ForTenant(realm, Actor.System("identity"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        db.UsedAssertions.Add(new UsedAssertion
        {
            TenantId = realm, Hash = OpaqueHandle.HashOf($"passkey:{challenge}"), ExpiresAt = time.GetUtcNow() + life,
        });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }
}
