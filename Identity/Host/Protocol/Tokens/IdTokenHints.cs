using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Protocol.Tokens;

/// <summary>An ID token that a client sends back to say whom it means.</summary>
/// <param name="Subject">The person.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ClientId">Whom it was issued to.</param>
internal sealed record IdTokenHint(string Subject, string? SessionId, string ClientId);

/// <summary>
/// Reads ID tokens of this realm (OpenID Connect Core section 3.1.2.1): signature and issuer must be right, the time
/// may be over.
/// </summary>
internal sealed class IdTokenHints(RealmKeyRing keys, HostSettings settings)
{
    private const int LongestToken = 8 * 1024;
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken,
        MapInboundClaims = false };

    /// <summary>What the token says; null when it is not one that this realm made.</summary>
    public async ValueTask<IdTokenHint?> ReadAsync(RegisteredTenant realm, string token, CancellationToken ct)
    {
        if (token.Length > LongestToken) return null;
        var outcome = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = settings.Public.IssuerOf(realm.PrimaryHost), ValidTypes = [IdTokens.Type],
            ValidAlgorithms = SigningAlgorithms.All,
            IssuerSigningKeys = await keys.PublicKeysAsync(realm.Id, ct), TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            ValidateAudience = false, ValidateLifetime = false,
        });
        return outcome is { IsValid: true, SecurityToken: JsonWebToken { Subject.Length: > 0 } read }
            && read.Audiences.ToList() is [var client]
            ? new IdTokenHint(read.Subject, read.TryGetPayloadValue("sid", out string? session) ? session : null,
                client)
            : null;
    }
}
