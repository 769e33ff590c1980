using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>Removes requests, codes, tokens, sessions and links of all realms that are over (real time).</summary>
public sealed class IdentityRetention(TenantScopes scopes, TimeProvider time)
{
    /// <summary>Removes what is old enough; answers how many rows.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("identity-retention"));
        return await OldIdentityRows
            .RemoveAsync(scope.ServiceProvider.GetRequiredService<IdentityDbContext>(), time.GetUtcNow(), ct);
    }
}
