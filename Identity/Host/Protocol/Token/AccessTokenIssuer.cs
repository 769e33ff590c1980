using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Makes access tokens (RFC 9068), signed with the realm's active ES256 key.</summary>
internal sealed class AccessTokenIssuer(RealmKeyRing keys, HostSettings settings, TimeProvider time)
{
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async ValueTask<TokenAnswer> IssueAsync(
        RegisteredTenant realm, KnownClient client, IReadOnlyList<string> scopes, CancellationToken ct)
    {
        var credentials = await keys.ActiveAsync(realm.Id, SigningAlgorithms.Es256, ct);
        var scope = string.Join(' ', scopes);
        var token = Handler.CreateToken(Describe(settings.Public.IssuerOf(realm.PrimaryHost), client, scope, credentials));
        return new TokenAnswer(token, (int)AccessTokens.Life.TotalSeconds, scope);
    }

    private SecurityTokenDescriptor Describe(string issuer, KnownClient client, string scope, SigningCredentials credentials)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sub"] = client.ClientId, ["client_id"] = client.ClientId, ["jti"] = Guid.CreateVersion7().ToString("N"), ["scope"] = scope,
        };
        if (client.CustomerId is { } customer) claims[AccessTokens.CustomerClaim] = customer.ToString();
        return new SecurityTokenDescriptor
        {
            TokenType = AccessTokens.Type, Issuer = issuer, Audience = AccessTokens.ApiAudience,
            IssuedAt = now, Expires = now + AccessTokens.Life, Claims = claims, SigningCredentials = credentials,
        };
    }
}
