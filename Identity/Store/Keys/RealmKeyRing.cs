using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Keys;

/// <summary>
/// A realm's keys ready for use by hosts: cached, at most 1 s behind other processes, bounded in number. Never the keys
/// of more than one realm at a time.
/// </summary>
public sealed class RealmKeyRing(TenantScopes scopes, VersionWatch versions, KeyMaterial material, TimeProvider time)
{
    private const int RealmsKept = 1_000;
    private readonly BoundedCache<TenantId, RealmKeySet> cache = new(versions, DataVersion.Identity, RealmsKept);

    /// <summary>
    /// What the realm signs with now. A realm that was made before
    /// the algorithm was offered gets its keys on first need.
    /// </summary>
    public async ValueTask<SigningCredentials> ActiveAsync(TenantId realm, string algorithm, CancellationToken ct)
    {
        if ((await SetAsync(realm, ct)).Active.GetValueOrDefault(algorithm) is { } ready) return ready;
        await using (var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("key-ring")))
            await scope.ServiceProvider.GetRequiredService<RealmKeys>().EnsureAsync(realm, algorithm, ct);
        // Where another process was quicker nothing changed here, and the copy would be good for a second more.
        cache.Forget(realm);
        return (await SetAsync(realm, ct)).Active.GetValueOrDefault(algorithm)
            ?? throw new InvalidOperationException($"Realm {realm} has no active {algorithm} key.");
    }

    /// <summary>
    /// The keys whose signatures count: active, announced and recently retired ones of this realm alone.
    /// </summary>
    public async ValueTask<IReadOnlyList<SecurityKey>> PublicKeysAsync(TenantId realm, CancellationToken ct) =>
        (await SetAsync(realm, ct)).PublicKeys;

    /// <summary>The realm's key set document (RFC 7517), built once for each change.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> JwksAsync(TenantId realm, CancellationToken ct) =>
        (await SetAsync(realm, ct)).Jwks;

    private async ValueTask<RealmKeySet> SetAsync(TenantId realm, CancellationToken ct)
    {
        var set = await cache.GetAsync(realm, LoadAsync, ct);
        if (set.GoodUntil > time.GetUtcNow()) return set;
        cache.Forget(realm);
        return await cache.GetAsync(realm, LoadAsync, ct);
    }

    private async Task<RealmKeySet> LoadAsync(TenantId realm)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("key-ring"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var rows = await db.SigningKeys.AsNoTracking()
            .Where(row => row.TenantId == realm && row.State != SigningKeyState.Revoked).OrderBy(row => row.Kid)
                .ToListAsync();
        return RealmKeySet.Of(rows, material, time.GetUtcNow());
    }
}
