using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Makes the tokens of what a person granted.</summary>
internal sealed class PersonTokens(TokenSigner signer)
{
    /// <summary>The answer to a code or refresh token.</summary>
    public async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, GrantOutcome outcome, CancellationToken ct)
    {
        if (outcome.Honoured is not { } honoured)
            return (null, outcome.Refusal == GrantRefusal.Scope ? ProtocolError.BadScope : ProtocolError.BadGrant);
        var scope = string.Join(' ', honoured.Scopes);
        var access = await signer.AccessAsync(realm, TokenClaims.ForPerson(honoured.Grant, scope), endsAt: null, ct);
        var answer = new TokenAnswer(access.Token, access.Seconds, scope) { RefreshToken = honoured.RefreshToken };
        if (!honoured.Scopes.Contains(OpenIdScopes.OpenId, StringComparer.Ordinal)) return (answer, null);
        var claims = TokenClaims.ForIdToken(honoured, access.Token);
        return (answer with { IdToken = await signer
            .IdAsync(realm, client.ClientId, client.IdTokenAlgorithm, claims, ct) }, null);
    }
}
