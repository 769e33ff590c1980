using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Sessions;

/// <summary>
/// Writes logout tokens (OpenID Connect Back-Channel Logout section 2.4), signed as the client's ID tokens are.
/// </summary>
public sealed class LogoutTokens(RealmKeyRing keys, TimeProvider time)
{
    /// <summary>The header <c>typ</c>, so that no other token passes for one.</summary>
    public const string Type = "logout+jwt";

    /// <summary>The one member of the claim <c>events</c>.</summary>
    public const string Event = "http://schemas.openid.net/event/backchannel-logout";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The token that tells a client that a session ended.</summary>
    /// <param name="issuer">The realm's issuer.</param>
    /// <param name="client">Who is told.</param>
    /// <param name="notice">What it is told.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> WriteAsync(string issuer, Client client, LogoutNotice notice, CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type, Issuer = issuer, Audience = client.ClientId, IssuedAt = now, Expires = now + Life,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = notice.PersonId.ToString(), ["sid"] = notice.SessionId.ToString(),
                    ["jti"] = Guid.CreateVersion7().ToString("N"),
                ["events"] = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    [Event] = new Dictionary<string, object>(StringComparer.Ordinal)
                },
            },
            SigningCredentials = await keys.ActiveAsync(notice.TenantId, client.IdTokenAlgorithm, ct),
        });
    }
}
