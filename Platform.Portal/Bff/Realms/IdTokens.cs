using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Realms;

/// <summary>What an ID token says.</summary>
/// <param name="Subject">The person.</param>
/// <param name="Session">Their session at the realm.</param>
/// <param name="AuthenticatedAt">When they signed in there.</param>
/// <param name="Level">The claim <c>acr</c>: how far that can be relied on.</param>
internal sealed record IdTokenFacts(string Subject, string Session, DateTimeOffset AuthenticatedAt, string? Level);

/// <summary>Validates ID tokens (OpenID Connect Core section 3.1.3.7).</summary>
internal sealed class IdTokens(RealmTokens realm)
{
    private const string Type = "JWT";

    /// <summary>What the token says; null when it is not this realm's answer to what was asked.</summary>
    /// <param name="tenant">Whose realm.</param>
    /// <param name="tokens">The tokens that came together.</param>
    /// <param name="nonce">What was asked with; null for a token that came with a refresh (section 12.2).</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IdTokenFacts?> ReadAsync(
        RegisteredTenant tenant, TokenAnswer tokens, string? nonce, CancellationToken ct)
    {
        if (await realm.ReadAsync(tenant, tokens.IdToken, Type, ct) is not { } token
            || token.Subject is not { Length: > 0 } subject || RealmTokens.Text(token, "sid") is not { } session
            || (RealmTokens.Text(token, "azp") ?? PortalClient.Id) != PortalClient.Id
            || RealmTokens.Text(token, "nonce") != nonce
            || RealmTokens.Text(token, "at_hash") != HashOf(tokens.AccessToken)
            || !token.TryGetPayloadValue("auth_time", out long at)) return null;
        return new IdTokenFacts(
            subject, session, DateTimeOffset.FromUnixTimeSeconds(at), RealmTokens.Text(token, "acr"));
    }

    // Section 3.1.3.6: ties the access token to the ID token beside it.
    private static string HashOf(string accessToken) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16));
}
