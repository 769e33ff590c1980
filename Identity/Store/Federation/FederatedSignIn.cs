using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Federation;

/// <summary>A sign-in that is under way at another provider, bound to the browser that began it.</summary>
public sealed class FederatedSignIn : ITenantOwned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>SHA-256 of the state.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>SHA-256 of the handle in the browser's cookie.</summary>
    public required byte[] BrowserHash { get; init; }

    /// <summary>Where the person was sent.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>The nonce that the ID token must repeat.</summary>
    public required string Nonce { get; init; }

    /// <summary>The PKCE verifier, encrypted for this realm.</summary>
    public required byte[] ProtectedVerifier { get; init; }

    /// <summary>Handle of the authorization request to go on with, encrypted; null for the account pages.</summary>
    public byte[]? ProtectedRequest { get; init; }

    /// <summary>The person who links the account, signed in already; null for a sign-in.</summary>
    public PersonId? LinkTo { get; init; }

    /// <summary>When it ends (real time).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was finished (real time).</summary>
    public DateTimeOffset? ConsumedAt { get; set; }
}
