using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Tokens.External;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens;

/// <summary>
/// Validates access tokens. Issuer and audience pick the realm, or the approved external issuer, from the registry before
/// any key is touched, and only its keys are tried. For our own realms nothing is ever fetched.
/// </summary>
public sealed class AccessTokenValidator(
    TenantRegistry registry, RealmKeyRing keys, ClientDirectory clients, ExternalTokens external, TimeProvider time)
{
    private const int LongestToken = 8 * 1024;
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <summary>Validates a token as it came in the Authorization header.</summary>
    /// <param name="token">The token.</param>
    /// <param name="endpoint">Scheme and port that complete the registry's issuers.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<AccessTokenResult> ValidateAsync(string token, PublicEndpoint endpoint, CancellationToken ct)
    {
        if (AccessTokenForm.Read(Handler, token) is not { } read) return AccessTokenResult.Refused(AccessTokenRefusal.Malformed);
        if (await RealmOfAsync(read, endpoint, ct) is not { } realm) return await external.ValidateAsync(Handler, read, ct);
        if (!realm.IsActive) return AccessTokenResult.Refused(AccessTokenRefusal.RealmSuspended);
        var parameters = Parameters(read, await keys.PublicKeysAsync(realm.Id, ct));
        var outcome = await Handler.ValidateTokenAsync(read, parameters);
        if (!outcome.IsValid) return AccessTokenResult.Refused(AccessTokenTimes.ReasonOf(outcome.Exception));
        return await JudgeAsync(read, realm, ct);
    }

    // Byte for byte: the registered host with our own scheme and port must give exactly the token's issuer.
    private async ValueTask<RegisteredTenant?> RealmOfAsync(JsonWebToken token, PublicEndpoint endpoint, CancellationToken ct)
    {
        if (!Uri.TryCreate(token.Issuer, UriKind.Absolute, out var issuer)) return null;
        if (endpoint.IssuerOf(issuer.Host) != token.Issuer) return null;
        return await registry.FindByIssuerAsync($"{issuer.Host}/id", token.Audiences.Single(), ct);
    }

    private TokenValidationParameters Parameters(JsonWebToken token, IReadOnlyList<SecurityKey> realmKeys) => new()
    {
        ValidIssuer = token.Issuer, ValidAudience = AccessTokens.ApiAudience, ValidTypes = [AccessTokens.Type],
        ValidAlgorithms = SigningAlgorithms.All, IssuerSigningKeys = realmKeys, TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true, RequireExpirationTime = true, LifetimeValidator = AccessTokenTimes.Validator(time),
    };

    private async ValueTask<AccessTokenResult> JudgeAsync(JsonWebToken token, RegisteredTenant realm, CancellationToken ct)
    {
        if (AccessTokenForm.Claims(token, realm) is not { } claims) return AccessTokenResult.Refused(AccessTokenRefusal.BadClaims);
        if (await clients.FindAsync(realm.Id, claims.ClientId, ct) is not { } client || !client.Honours(claims.Life.IssuedAt))
            return AccessTokenResult.Refused(AccessTokenRefusal.ClientRevoked);
        // A client's customer never changes; a token that says otherwise was not made by us.
        return client.CustomerId == claims.CustomerId
            ? new AccessTokenResult(claims, null)
            : AccessTokenResult.Refused(AccessTokenRefusal.BadClaims);
    }
}
