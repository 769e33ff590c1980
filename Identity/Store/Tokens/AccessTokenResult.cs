using Crayon.Identity.Store.People;
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
    AccessTokenLife Life)
{
    /// <summary>The person of the realm whom it speaks for; null for a client and for staff.</summary>
    public AccessTokenPerson? Person { get; init; }

    /// <summary>The member of Crayon's staff at work in the tenant; null for anyone else.</summary>
    public StaffAccess? Staff { get; init; }
}

/// <summary>A token's id and times.</summary>
/// <param name="TokenId">The claim <c>jti</c>.</param>
/// <param name="IssuedAt">When it was issued (real time, whole seconds).</param>
/// <param name="ExpiresAt">When it ends (real time).</param>
public sealed record AccessTokenLife(string TokenId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    private const int TimeVersion = 7;

    /// <summary>
    /// When it was issued, to the millisecond where its id tells (UUID v7): a sign-in may follow a revocation within a
    /// second.
    /// </summary>
    public DateTimeOffset IssuedExactly =>
        Guid.TryParseExact(TokenId, "N", out var id) && id.Version == TimeVersion
            ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(
                TokenId.AsSpan(0, 12), System.Globalization.NumberStyles.HexNumber,
                System.Globalization.CultureInfo.InvariantCulture))
            : IssuedAt;
}

/// <summary>The person behind a token and how they signed in.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="SessionId">The claim <c>sid</c>.</param>
/// <param name="GrantId">The claim <c>gid</c>: the family.</param>
/// <param name="AuthenticatedAt">The claim <c>auth_time</c> (real time).</param>
/// <param name="Level">The claim <c>acr</c>.</param>
/// <param name="Methods">The claim <c>amr</c>.</param>
public sealed record AccessTokenPerson(
    PersonId PersonId, Guid SessionId, Guid GrantId, DateTimeOffset AuthenticatedAt, string Level,
    IReadOnlyList<string> Methods);

/// <summary>A member of Crayon's staff at work in a tenant (RFC 8693 section 4.1, <c>act</c>).</summary>
/// <param name="ElevationId">The leave to do so.</param>
/// <param name="Home">The realm where they are signed in.</param>
/// <param name="Person">Who they are there.</param>
public sealed record StaffAccess(Guid ElevationId, RegisteredTenant Home, AccessTokenPerson Person);

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

    /// <summary>The token, its grant, session, person or elevation was revoked.</summary>
    Revoked,
}
