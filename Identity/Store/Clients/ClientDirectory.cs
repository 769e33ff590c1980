using System.Collections.Frozen;
using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

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
    private const int LongestId = 100;

    /// <summary>Name for people.</summary>
    public string Name { get; init; } = ClientId;

    /// <summary>How it proves who it is.</summary>
    public ClientAuthentication Authentication { get; init; }

    /// <summary>Its public keys, for <see cref="ClientAuthentication.PrivateKeyJwt"/>.</summary>
    public IReadOnlyList<SecurityKey> Keys { get; init; } = [];

    /// <summary>Where people may be sent back to, compared letter by letter.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Where people may be sent after signing out, compared letter by letter.</summary>
    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    /// <summary>Where it is told that a session ended; null for nowhere.</summary>
    public string? BackChannelLogoutUri { get; init; }

    /// <summary>What its ID tokens are signed with.</summary>
    public string IdTokenAlgorithm { get; init; } = SigningAlgorithms.Rs256;

    /// <summary>What the realm's owner requires of it.</summary>
    public ClientDemands Demands { get; init; } = new();

    /// <summary>Whether it can keep a secret; a public client is protected by PKCE alone.</summary>
    public bool IsConfidential => Authentication != ClientAuthentication.None;

    /// <summary>Whether text can be the id of a client; other text is not looked up.</summary>
    public static bool IsWellFormed(string clientId) => clientId.Length is > 0 and <= LongestId
        && clientId.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

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
    private readonly BoundedCache<(TenantId Realm, string ClientId),
    Answer> cache = new(versions, DataVersion.Identity, Kept);

    /// <summary>The client of a realm, also a disabled one; null when there is none.</summary>
    public async ValueTask<KnownClient?> FindAsync(TenantId realm, string clientId, CancellationToken ct) =>
        KnownClient.IsWellFormed(clientId)
            ? (await cache.GetAsync((realm, clientId), key => LoadAsync(key.Realm, key.ClientId), ct)).Client
            : null;

    private async Task<Answer> LoadAsync(TenantId realm, string clientId)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("client-directory"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var client = await db.Clients.AsNoTracking()
            .FirstOrDefaultAsync(row => row.TenantId == realm && row.ClientId == clientId);
        if (client is null) return new Answer(null);
        var secrets = await db.ClientSecrets.AsNoTracking()
            .Where(row => row.TenantId == realm && row.ClientId == clientId)
            .Select(row => new KnownSecret(row.Hash, row.ExpiresAt)).ToListAsync();
        return new Answer(Copy(client, secrets));
    }

    private static KnownClient Copy(Client client, List<KnownSecret> secrets) =>
        new(client.TenantId, client.ClientId, client.CustomerId, client.Scopes.ToFrozenSet(StringComparer.Ordinal),
            client.GrantTypes.ToFrozenSet(StringComparer.Ordinal),
            new ClientStanding(client.IsEnabled, client.TokensCutOffAt), secrets)
        {
            Name = client.Name, Authentication = client.Authentication, Keys = KeysOf(client),
            RedirectUris = [.. client.RedirectUris], PostLogoutRedirectUris = [.. client.PostLogoutRedirectUris],
            BackChannelLogoutUri = client.BackChannelLogoutUri, IdTokenAlgorithm = client.IdTokenAlgorithm,
            Demands = client.Demands,
        };

    // Keys for encryption and shared secrets are left out: neither verifies a signature.
    private static IReadOnlyList<SecurityKey> KeysOf(Client client) => client.Jwks is not { } jwks
        ? []
        : [.. new JsonWebKeySet(jwks).Keys.Where(key => key.Kty is "RSA" or "EC" && key.Use is not "enc")];

    // That there is no such client is an answer worth keeping too.
    private sealed record Answer(KnownClient? Client);
}
