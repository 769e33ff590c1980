using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Changes a refresh token into new tokens (RFC 6749 section 6): for less if asked, never for more.</summary>
internal sealed class RefreshGrant(RefreshTokens refreshTokens, PersonTokens tokens) : ITokenGrant
{
    public async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, ProtocolForm form, CancellationToken ct)
    {
        if (!client.GrantTypes.Contains(Grants.RefreshToken)) return (null, ProtocolError.GrantNotAllowed);
        if (form["refresh_token"] is not { } token)
            return (null, ProtocolError.BadRequest("The parameter refresh_token is missing."));
        var narrowed = form["scope"]?.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        return await tokens.AnswerAsync(realm, client, await refreshTokens.RotateAsync(client, token, narrowed, ct),
            ct);
    }
}
