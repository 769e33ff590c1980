using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Persistence;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

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
internal sealed class LogoutRequests(IdTokenHints hints, IdentityDbContext db)
{
    private static readonly LogoutRequest Bare = new(null, null, null);

    /// <summary>The request in the parameters; one without a valid hint asks for nothing.</summary>
    public async Task<LogoutRequest> ReadAsync(
        HttpContext context, Func<string, string?> parameter, CancellationToken ct)
    {
        if (parameter("id_token_hint") is not { } token
            || await hints.ReadAsync(CurrentRealm.Of(context), token, ct) is not { } hint) return Bare;
        // Section 2: the client that is named must be the one that the ID token was issued to.
        if (parameter("client_id") is { } named && named != hint.ClientId) return Bare;
        return new LogoutRequest(hint.ClientId, hint.SessionId, await TargetAsync(hint.ClientId, parameter, ct));
    }

    private async Task<string?> TargetAsync(string client, Func<string, string?> parameter, CancellationToken ct)
    {
        if (parameter("post_logout_redirect_uri") is not { } uri) return null;
        var known = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.ClientId == client, ct);
        if (known is not { IsEnabled: true } || !known.PostLogoutRedirectUris.Contains(uri, StringComparer.Ordinal))
            return null;
        return parameter("state") is { } state ? QueryHelpers.AddQueryString(uri, "state", state) : uri;
    }
}
