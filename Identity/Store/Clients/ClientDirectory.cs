using System.Collections.Frozen;
using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Clients;

/// <summary>An unchanging copy of a client for hosts.</summary>
/// <param name="Realm">Its realm.</param>
/// <param name="ClientId">Its name.</param>
/// <param name="CustomerId">The customer it acts for; null for the tenant itself.</param>
/// <param name="Scopes">What it may ask for.</param>
/// <param name="GrantTypes">How it may ask.</param>
/// <param name="Standing">Whether it and its tokens count.</param>
/// <param name="Secrets">Hashes of its secrets.</param>
public sealed record KnownClient(
    TenantId Realm, string ClientId, CustomerId? CustomerId, FrozenSet<string> Scopes, FrozenSet<string> GrantTypes,
    ClientStanding Standing, IReadOnlyList<KnownSecret> Secrets)
{
    /// <summary>Whether a token issued to the client at this time still counts.</summary>
    public bool Honours(DateTimeOffset issuedAt) =>
        Standing.IsEnabled && (Standing.TokensCutOffAt is not { } cut || issuedAt > cut);
}

/// <summary>Whether a client and its tokens count.</summary>
/// <param name="IsEnabled">Whether it gets tokens.</param>
/// <param name="TokensCutOffAt">Tokens issued up to here are refused.</param>
public sealed record ClientStanding(bool IsEnabled, DateTimeOffset? TokensCutOffAt);

/// <summary>The hash of a secret and when it ends.</summary>
/// <param name="Hash">SHA-256.</param>
/// <param name="ExpiresAt">When it stops working; null for not yet.</param>
public sealed record KnownSecret(byte[] Hash, DateTimeOffset? ExpiresAt)
{
    /// <summary>Whether the secret works at a time.</summary>
    public bool WorksAt(DateTimeOffset now) => ExpiresAt is not { } end || now < end;
}

/// <summary>Finds clients for hosts: cached, at most 1 s behind other processes, bounded in number.</summary>
public sealed class ClientDirectory(TenantScopes scopes, VersionWatch versions)
{
    private const int Kept = 20_000;
    private readonly BoundedCache<(TenantId Realm, string ClientId), Answer> cache = new(versions, DataVersion.Identity, Kept);

    /// <summary>The client of a realm, also a disabled one; null when there is none.</summary>
    public async ValueTask<KnownClient?> FindAsync(TenantId realm, string clientId, CancellationToken ct) =>
        (await cache.GetAsync((realm, clientId), key => LoadAsync(key.Realm, key.ClientId), ct)).Client;

    private async Task<Answer> LoadAsync(TenantId realm, string clientId)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("client-directory"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.TenantId == realm && row.ClientId == clientId);
        if (client is null) return new Answer(null);
        var secrets = await db.ClientSecrets.AsNoTracking().Where(row => row.TenantId == realm && row.ClientId == clientId)
            .Select(row => new KnownSecret(row.Hash, row.ExpiresAt)).ToListAsync();
        return new Answer(new KnownClient(realm, clientId, client.CustomerId,
            client.Scopes.ToFrozenSet(StringComparer.Ordinal), client.GrantTypes.ToFrozenSet(StringComparer.Ordinal),
            new ClientStanding(client.IsEnabled, client.TokensCutOffAt), secrets));
    }

    // That there is no such client is an answer worth keeping too.
    private sealed record Answer(KnownClient? Client);
}
