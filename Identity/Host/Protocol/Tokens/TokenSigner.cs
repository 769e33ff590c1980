using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Protocol.Tokens;

/// <summary>Signs tokens with the active key of the realm that issues them.</summary>
internal sealed class TokenSigner(RealmKeyRing keys, HostSettings settings, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The issuer of a realm.</summary>
    public string IssuerOf(RegisteredTenant realm) => settings.Public.IssuerOf(realm.PrimaryHost);

    /// <summary>
    /// An access token (RFC 9068) for the API; it ends with its life or when <paramref name="endsAt"/> comes first.
    /// </summary>
    public async ValueTask<SignedToken> AccessAsync(
        RegisteredTenant realm, Dictionary<string, object> claims, DateTimeOffset? endsAt, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var life = endsAt is { } end && end - now < AccessTokens.Life ? end - now : AccessTokens.Life;
        // An id that tells the time: a revocation and the next sign-in may lie within one second.
        claims["jti"] = Guid.CreateVersion7(now).ToString("N");
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = AccessTokens.Type, Issuer = IssuerOf(realm), Audience = AccessTokens.ApiAudience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + life).UtcDateTime, Claims = claims,
            SigningCredentials = await keys.ActiveAsync(realm.Id, SigningAlgorithms.Es256, ct),
        });
        return new SignedToken(token, (int)life.TotalSeconds);
    }

    /// <summary>An ID token for a client, signed as it asked.</summary>
    public async ValueTask<string> IdAsync(
        RegisteredTenant realm, string clientId, string algorithm, Dictionary<string, object> claims,
        CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = IdTokens.Type, Issuer = IssuerOf(realm), Audience = clientId, IssuedAt = now,
            Expires = now + IdTokens.Life,
            Claims = claims, SigningCredentials = await keys.ActiveAsync(realm.Id, algorithm, ct),
        });
    }
}

/// <summary>A token and how long it lives.</summary>
/// <param name="Token">As sent.</param>
/// <param name="Seconds">Seconds to live.</param>
internal sealed record SignedToken(string Token, int Seconds);
