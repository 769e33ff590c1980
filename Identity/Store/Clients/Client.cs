using System.ComponentModel.DataAnnotations.Schema;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>
/// A program that a realm knows: one that asks for tokens in its own name, or a relying party at which people sign in.
/// </summary>
public sealed class Client : Entity, IPerhapsCustomerOwned, IVersioned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>
    /// Its name at the token endpoint, unique within the realm: letters, digits, dot, dash, underscore; at most 100.
    /// </summary>
    public required string ClientId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>The scopes that it may ask for.</summary>
    public required List<string> Scopes { get; set; }

    /// <summary>The grants that it may use; see <see cref="Grants"/>.</summary>
    public required List<string> GrantTypes { get; set; }

    /// <summary>How it proves who it is.</summary>
    public ClientAuthentication Authentication { get; set; } = ClientAuthentication.SecretBasic;

    /// <summary>
    /// Its public keys (RFC 7517) for <see cref="ClientAuthentication.PrivateKeyJwt"/>; null otherwise.
    /// </summary>
    public string? Jwks { get; set; }

    /// <summary>Where people may be sent back to, compared letter by letter.</summary>
    public List<string> RedirectUris { get; set; } = [];

    /// <summary>Where people may be sent after signing out, compared letter by letter.</summary>
    public List<string> PostLogoutRedirectUris { get; set; } = [];

    /// <summary>Where it is told that a session ended; null for nowhere.</summary>
    public string? BackChannelLogoutUri { get; set; }

    /// <summary>What its ID tokens are signed with: RS256 unless it asked for ES256.</summary>
    public string IdTokenAlgorithm { get; set; } = SigningAlgorithms.Rs256;

    /// <summary>What the realm's owner requires of it.</summary>
    public ClientDemands Demands { get; set; } = new();

    /// <summary>Whether it gets tokens and its tokens count.</summary>
    public bool IsEnabled { get; private set; } = true;

    /// <summary>Tokens issued up to here are refused (real time); null when none was cut off.</summary>
    public DateTimeOffset? TokensCutOffAt { get; private set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;

    /// <summary>Stops the client; its tokens do not come back when it is enabled again.</summary>
    internal void Disable(DateTimeOffset now) => (IsEnabled, TokensCutOffAt) = (false, now);

    /// <summary>Lets the client ask for tokens again.</summary>
    internal void Enable() => IsEnabled = true;

    /// <summary>Refuses every token issued so far.</summary>
    internal void CutOffTokens(DateTimeOffset now) => TokensCutOffAt = now;
}

/// <summary>What a relying party must do, and what it is spared.</summary>
[ComplexType]
public sealed record ClientDemands
{
    /// <summary>Whether people are asked before it gets anything; the realm's own portal does not ask.</summary>
    public bool NeedsConsent { get; init; }

    /// <summary>Whether its authorization requests must be pushed (RFC 9126).</summary>
    public bool NeedsPushedRequests { get; init; }

    /// <summary>
    /// Whether the port of a loopback redirect URI may vary (RFC 8252 section 7.3): native apps only.
    /// </summary>
    public bool MayVaryLoopbackPort { get; init; }
}

/// <summary>How a client proves who it is at the token endpoint (OpenID Connect Core section 9).</summary>
public enum ClientAuthentication
{
    /// <summary>A secret, in the Authorization header; the body is taken too.</summary>
    SecretBasic,

    /// <summary>A secret, in the body; the Authorization header is taken too (RFC 6749 section 2.3.1).</summary>
    SecretPost,

    /// <summary>A JWT signed with its own key (RFC 7523).</summary>
    PrivateKeyJwt,

    /// <summary>Not at all: a public client, which PKCE alone protects.</summary>
    None,
}

/// <summary>Names of grants (RFC 6749).</summary>
public static class Grants
{
    /// <summary>A program on its own behalf.</summary>
    public const string ClientCredentials = "client_credentials";

    /// <summary>A person who signed in, with PKCE.</summary>
    public const string AuthorizationCode = "authorization_code";

    /// <summary>New tokens for what a person granted before.</summary>
    public const string RefreshToken = "refresh_token";

    /// <summary>Staff at work in a tenant (RFC 8693).</summary>
    public const string TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";

    /// <summary>Grants that a client may be given.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ClientCredentials, AuthorizationCode, RefreshToken, TokenExchange];
}
