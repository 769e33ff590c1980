using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Changes an authorization code into tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.6).</summary>
internal sealed class CodeGrant(AuthorizationCodes codes, PersonTokens tokens) : ITokenGrant
{
    public async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, ProtocolForm form, CancellationToken ct)
    {
        if (!client.GrantTypes.Contains(Grants.AuthorizationCode)) return (null, ProtocolError.GrantNotAllowed);
        if (form["code"] is not { } code) return (null, ProtocolError.BadRequest("The parameter code is missing."));
        var outcome = await codes
            .RedeemAsync(client, new CodeProof(code, form["redirect_uri"], form["code_verifier"]), ct);
        return await tokens.AnswerAsync(realm, client, outcome, ct);
    }
}
