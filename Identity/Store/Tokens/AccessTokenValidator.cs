using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Tokens.External;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens;

/// <summary>
/// Validates access tokens. Issuer and audience pick the realm, or the approved external issuer, from the registry
/// before any key is touched, and only its keys are tried. For our own realms nothing is ever fetched.
/// </summary>
public sealed class AccessTokenValidator(
    TenantRegistry registry, RealmKeyRing keys, ClientDirectory clients, RevocationList revocations,
        ExternalTokens external,
    TimeProvider time)
{
    private const int LongestToken = 8 * 1024;
    private static readonly JsonWebTokenHandler Handler =
        new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <summary>Validates a token as it came in the Authorization header.</summary>
    /// <param name="token">The token.</param>
    /// <param name="endpoint">Scheme and port that complete the registry's issuers.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<AccessTokenResult> ValidateAsync(string token, PublicEndpoint endpoint, CancellationToken ct)
    {
        if (AccessTokenForm.Read(Handler, token) is not { } read)
            return AccessTokenResult.Refused(AccessTokenRefusal.Malformed);
        if (await RealmOfAsync(read, endpoint, ct) is not { } realm)
            return await external.ValidateAsync(Handler, read, ct);
        if (!realm.IsActive) return AccessTokenResult.Refused(AccessTokenRefusal.RealmSuspended);
        var parameters = Parameters(read, await keys.PublicKeysAsync(realm.Id, ct));
        var outcome = await Handler.ValidateTokenAsync(read, parameters);
        if (!outcome.IsValid) return AccessTokenResult.Refused(AccessTokenTimes.ReasonOf(outcome.Exception));
        var home = AccessTokenForm.IsOfStaff(read) ? await HomeAsync(realm, endpoint, ct) : null;
        return AccessTokenForm.Claims(read, realm, home) is { } claims
            ? await JudgeAsync(claims, ct)
            : AccessTokenResult.Refused(AccessTokenRefusal.BadClaims);
    }

    private async ValueTask<StaffHome> HomeAsync(RegisteredTenant realm, PublicEndpoint endpoint, CancellationToken ct)
    {
        // Staff are themselves at home; a token that says otherwise has a home that no issuer equals.
        var home = await registry.OperatorAsync(ct);
        return new StaffHome(home, home.Id == realm.Id ? "" : endpoint.IssuerOf(home.PrimaryHost));
    }

    // Byte for byte: the registered host with our own scheme and port must give exactly the token's issuer.
    private async ValueTask<RegisteredTenant?> RealmOfAsync(
        JsonWebToken token, PublicEndpoint endpoint, CancellationToken ct)
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

    private async ValueTask<AccessTokenResult> JudgeAsync(AccessToken token, CancellationToken ct)
    {
        var clientRealm = token.Staff?.Home ?? token.Realm;
        if (await clients.FindAsync(clientRealm.Id, token.ClientId, ct) is not { } client
            || !client.Honours(token.Life.IssuedAt))
            return AccessTokenResult.Refused(AccessTokenRefusal.ClientRevoked);
        if (!IsOfItsCustomer(client, token) || !clientRealm.IsActive)
            return AccessTokenResult.Refused(AccessTokenRefusal.BadClaims);
        return await revocations.CoversAsync(token, ct)
            ? AccessTokenResult.Refused(AccessTokenRefusal.Revoked)
            : new AccessTokenResult(token, null);
    }

    // A client's customer never changes; a token that says otherwise was not made by us. A tenant's own client serves
    // people of all its customers.
    private static bool IsOfItsCustomer(KnownClient client, AccessToken token) =>
        client.CustomerId == token.CustomerId || (token.Person is not null && client.CustomerId is null);
}
