using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Customers;

namespace Crayon.Identity.Store.Clients;

/// <summary>A client to be added, or what a change makes of one.</summary>
/// <param name="ClientId">Its name at the token endpoint; null lets one be made.</param>
/// <param name="Name">Name for people, at most 200 characters.</param>
/// <param name="Scopes">What it may ask for; bounded by what the realm, or the customer, may have.</param>
/// <param name="CustomerId">The customer it acts for; null for the tenant itself.</param>
public sealed record NewClient(
    string? ClientId, string Name, IReadOnlyList<string> Scopes, CustomerId? CustomerId = null)
{
    /// <summary>How it may ask: some of <see cref="Grants.All"/>.</summary>
    public IReadOnlyList<string> GrantTypes { get; init; } = [Grants.ClientCredentials];

    /// <summary>How it proves who it is; a change does not touch it.</summary>
    public ClientAuthentication Authentication { get; init; } = ClientAuthentication.SecretBasic;

    /// <summary>Its public keys (RFC 7517); null lets a pair be made for a client that signs.</summary>
    public string? Jwks { get; init; }

    /// <summary>Where people may be sent back to; see <see cref="ClientAddresses"/> for what is allowed.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>Where people may be sent after signing out.</summary>
    public IReadOnlyList<string> PostLogoutRedirectUris { get; init; } = [];

    /// <summary>Where it is told that a session ended; null for nowhere.</summary>
    public string? BackChannelLogoutUri { get; init; }

    /// <summary>What its ID tokens are signed with.</summary>
    public string IdTokenAlgorithm { get; init; } = SigningAlgorithms.Rs256;

    /// <summary>What it must do and is spared.</summary>
    public ClientDemands Demands { get; init; } = new();

    internal static NewClient Of(Client row) => new(row.ClientId, row.Name, row.Scopes, row.CustomerId)
    {
        GrantTypes = row.GrantTypes, Authentication = row.Authentication, Jwks = row.Jwks,
            RedirectUris = row.RedirectUris,
        PostLogoutRedirectUris = row.PostLogoutRedirectUris, BackChannelLogoutUri = row.BackChannelLogoutUri,
        IdTokenAlgorithm = row.IdTokenAlgorithm, Demands = row.Demands,
    };

    internal void Fill(Client row)
    {
        (row.Name, row.Scopes, row.GrantTypes) = (Name.Trim(), Once(Scopes), Once(GrantTypes));
        (row.RedirectUris, row.PostLogoutRedirectUris) = (Once(RedirectUris), Once(PostLogoutRedirectUris));
        (row.BackChannelLogoutUri, row.IdTokenAlgorithm, row.Demands) =
            (BackChannelLogoutUri, IdTokenAlgorithm, Demands);
    }

    private static List<string> Once(IReadOnlyList<string> texts) => [.. texts.Distinct(StringComparer.Ordinal)];
}

/// <summary>A client's credentials, shown this once.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="ClientSecret">256 random bits; only their hash is kept.</param>
public sealed record ClientCredentials(string ClientId, string ClientSecret);

/// <summary>A client that was added.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="ClientSecret">Its secret, shown this once; null for a client that has none.</param>
/// <param name="PrivateKey">The private key that was made for it (RFC 7517), shown this once and not kept; null
/// otherwise.</param>
public sealed record RegisteredClient(string ClientId, string? ClientSecret, string? PrivateKey);

/// <summary>A client as its owner sees it.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Scopes">What it may ask for.</param>
/// <param name="CustomerId">The customer it acts for.</param>
/// <param name="IsEnabled">Whether it gets tokens.</param>
public sealed record RealmClient(
    string ClientId, string Name, IReadOnlyList<string> Scopes, CustomerId? CustomerId, bool IsEnabled)
{
    /// <summary>All that was registered.</summary>
    public required NewClient Registration { get; init; }

    internal static RealmClient Of(Client row) =>
        new(row.ClientId, row.Name, row.Scopes, row.CustomerId, row.IsEnabled) { Registration = NewClient.Of(row) };
}
