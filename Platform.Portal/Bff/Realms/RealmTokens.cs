using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>
/// What ID tokens and logout tokens have in common: signed by the tenant's own realm for the portal, in time, and of
/// the type that is expected, so that none passes for another.
/// </summary>
internal sealed class RealmTokens(RealmKeySets keys, RealmAddresses addresses, TimeProvider time)
{
    private const int LongestToken = 8 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);
    private static readonly JsonWebTokenHandler Handler =
        new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <summary>The token when it is what it says; null otherwise.</summary>
    public async Task<JsonWebToken?> ReadAsync(
        RegisteredTenant tenant, string text, string type, CancellationToken ct)
    {
        if (Form(text) is not { Kid.Length: > 0 } token
            || await keys.FindAsync(tenant, token.Kid, ct) is not { } key) return null;
        var now = time.GetUtcNow();
        var outcome = await Handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = addresses.IssuerOf(tenant), ValidAudience = PortalClient.Id, ValidTypes = [type],
            // As the portal is registered; nothing that a token's header may choose.
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256], IssuerSigningKey = key, RequireSignedTokens = true,
            RequireExpirationTime = true, TryAllIssuerSigningKeys = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && now.UtcDateTime - Skew < end,
        });
        return outcome.IsValid && IsFresh(token, now) && token.Audiences.Count() == 1 ? token : null;
    }

    /// <summary>A claim that is text; null when it is absent, empty or something else.</summary>
    public static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue(claim, out string? value) && !string.IsNullOrEmpty(value) ? value : null;

    private static bool IsFresh(JsonWebToken token, DateTimeOffset now) =>
        token.IssuedAt != DateTime.MinValue && token.IssuedAt <= now.UtcDateTime + Skew
        && token.IssuedAt >= now.UtcDateTime - Oldest;

    private static JsonWebToken? Form(string text)
    {
        if (text.Length > LongestToken || text.Count(letter => letter == '.') != 2) return null;
        try
        {
            var token = Handler.ReadJsonWebToken(text);
            // RFC 7515 section 4.1.11: an extension that is marked critical and not understood is refused.
            return token.TryGetHeaderValue("crit", out object? _) ? null : token;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }
}
