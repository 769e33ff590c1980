using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens.External;

/// <summary>
/// Validates access tokens of issuers that a tenant named and staff approved. The registry decides by issuer and
/// audience before anything is fetched; an issuer that it does not hold costs a look-up in memory.
/// </summary>
public sealed class ExternalTokens(TenantRegistry registry, ExternalKeys keys, TenantScopes scopes, TimeProvider time)
{
    /// <summary>Validates a token whose issuer is none of our realms.</summary>
    internal async ValueTask<AccessTokenResult> ValidateAsync(
        JsonWebTokenHandler handler, JsonWebToken token, CancellationToken ct)
    {
        if (await registry.FindExternalIssuerAsync(token.Issuer, token.Audiences.Single(), ct) is not { } issuer)
            return AccessTokenResult.Refused(AccessTokenRefusal.UnknownIssuer);
        if (!issuer.Tenant.IsActive) return AccessTokenResult.Refused(AccessTokenRefusal.RealmSuspended);
        // Before a key is looked for: what could not be valid anyway must not make us fetch.
        if (!issuer.Trust.Algorithms.Contains(token.Alg, StringComparer.Ordinal) || token.Typ != issuer.Trust.TokenType)
            return AccessTokenResult.Refused(AccessTokenRefusal.BadSignature);
        var outcome = await handler.ValidateTokenAsync(
            token, Parameters(issuer, await keys.FindAsync(issuer, token.Kid, ct)));
        if (!outcome.IsValid) return AccessTokenResult.Refused(AccessTokenTimes.ReasonOf(outcome.Exception));
        return ExternalClaims.Map(token, issuer) is { } mapped && await IsOwnCustomerAsync(mapped, ct)
            ? new AccessTokenResult(mapped, null)
            : AccessTokenResult.Refused(AccessTokenRefusal.BadClaims);
    }

    private TokenValidationParameters Parameters(RegisteredIssuer issuer, IReadOnlyList<SecurityKey> found) => new()
    {
        ValidIssuer = issuer.Issuer, ValidAudience = issuer.Audience, ValidTypes = [issuer.Trust.TokenType],
        ValidAlgorithms = issuer.Trust.Algorithms, IssuerSigningKeys = found, TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true, RequireExpirationTime = true, LifetimeValidator = AccessTokenTimes.Validator(time),
    };

    // The claim is somebody else's word; the customer is read in the tenant's own scope, where another's does not
    // exist.
    private async Task<bool> IsOwnCustomerAsync(AccessToken token, CancellationToken ct)
    {
        if (token.CustomerId is not { } customer) return true;
        await using var scope = scopes.ForTenant(token.Realm.Id, Actor.System("external-issuer"));
        return await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Customers
            .AnyAsync(row => row.CustomerId == customer, ct);
    }
}
