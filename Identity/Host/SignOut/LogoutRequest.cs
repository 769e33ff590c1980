using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.SignOut;

/// <summary>What a relying party asks for when it sends somebody to sign out.</summary>
/// <param name="ClientId">Who asks, proved by an ID token of ours; null for nobody we know.</param>
/// <param name="SessionId">The session that the ID token names; null for none.</param>
/// <param name="Target">Where to go afterwards, with the state; null for our own page.</param>
internal sealed record LogoutRequest(string? ClientId, string? SessionId, string? Target);

/// <summary>
/// Reads requests of OpenID Connect RP-Initiated Logout. Nobody is sent anywhere without an ID token of this realm: its
/// audience says whose addresses count, letter by letter.
/// </summary>
internal sealed class LogoutRequests(RealmKeyRing keys, IdentityDbContext db, HostSettings settings)
{
    private const int LongestHint = 8 * 1024;
    private static readonly LogoutRequest Bare = new(null, null, null);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestHint, MapInboundClaims = false };

    /// <summary>The request in the parameters; one without a valid hint asks for nothing.</summary>
    public async Task<LogoutRequest> ReadAsync(HttpContext context, Func<string, string?> parameter, CancellationToken ct)
    {
        if (parameter("id_token_hint") is not { } hint || await OpenAsync(context, hint, ct) is not { } token) return Bare;
        var client = token.Audiences.Single();
        // Section 2: the client that is named must be the one that the ID token was issued to.
        if (parameter("client_id") is { } named && named != client) return Bare;
        var session = token.TryGetPayloadValue("sid", out string? sid) ? sid : null;
        return new LogoutRequest(client, session, await TargetAsync(client, parameter, ct));
    }

    private async Task<string?> TargetAsync(string client, Func<string, string?> parameter, CancellationToken ct)
    {
        if (parameter("post_logout_redirect_uri") is not { } uri) return null;
        var known = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.ClientId == client, ct);
        if (known is not { IsEnabled: true } || !known.PostLogoutRedirectUris.Contains(uri, StringComparer.Ordinal)) return null;
        return parameter("state") is { } state ? QueryHelpers.AddQueryString(uri, "state", state) : uri;
    }

    // An ID token that has run out still tells whose session it was (section 2).
    private async Task<JsonWebToken?> OpenAsync(HttpContext context, string hint, CancellationToken ct)
    {
        var realm = CurrentRealm.Of(context);
        if (hint.Length > LongestHint || !Handler.CanReadToken(hint)) return null;
        var outcome = await Handler.ValidateTokenAsync(hint, new TokenValidationParameters
        {
            ValidIssuer = settings.Public.IssuerOf(realm.PrimaryHost), ValidateAudience = false, ValidateLifetime = false,
            ValidTypes = ["JWT"], ValidAlgorithms = SigningAlgorithms.All, IssuerSigningKeys = await keys.PublicKeysAsync(realm.Id, ct),
            TryAllIssuerSigningKeys = false, RequireSignedTokens = true,
        });
        return outcome is { IsValid: true, SecurityToken: JsonWebToken token } && token.Audiences.Count() == 1 ? token : null;
    }
}
