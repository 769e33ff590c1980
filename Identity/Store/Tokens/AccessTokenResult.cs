using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Tokens;

/// <summary>What became of a presented token: either the token or why it is refused.</summary>
/// <param name="Token">The token; null when refused.</param>
/// <param name="Refusal">Why; null when it is good.</param>
public sealed record AccessTokenResult(AccessToken? Token, AccessTokenRefusal? Refusal)
{
    internal static AccessTokenResult Refused(AccessTokenRefusal why) => new(null, why);
}

/// <summary>A validated access token.</summary>
/// <param name="Realm">The tenant whose realm issued it.</param>
/// <param name="ClientId">The client it was issued to.</param>
/// <param name="Subject">Whom it speaks for; the client itself for client credentials.</param>
/// <param name="CustomerId">The customer whose rows alone it opens; null for the tenant's own.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="Life">Its id and times.</param>
public sealed record AccessToken(
    RegisteredTenant Realm, string ClientId, string Subject, CustomerId? CustomerId, IReadOnlyList<string> Scopes,
    AccessTokenLife Life);

/// <summary>A token's id and times.</summary>
/// <param name="TokenId">The claim <c>jti</c>.</param>
/// <param name="IssuedAt">When it was issued (real time).</param>
/// <param name="ExpiresAt">When it ends (real time).</param>
public sealed record AccessTokenLife(string TokenId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

/// <summary>Why a token is refused; for logs and metrics, the caller is told <c>invalid_token</c>.</summary>
public enum AccessTokenRefusal
{
    /// <summary>Not a signed token of ours by its form.</summary>
    Malformed,

    /// <summary>No realm has this issuer and audience.</summary>
    UnknownIssuer,

    /// <summary>The tenant is not in business.</summary>
    RealmSuspended,

    /// <summary>Signature, key, type or algorithm is wrong.</summary>
    BadSignature,

    /// <summary>Not yet or no longer good.</summary>
    OutOfTime,

    /// <summary>A claim is missing or contradicts the client.</summary>
    BadClaims,

    /// <summary>The client was disabled or its tokens were cut off.</summary>
    ClientRevoked,
}
