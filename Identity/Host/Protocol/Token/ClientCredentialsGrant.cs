using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>
/// What a client gets on its own behalf (RFC 6749 section 4.4): an access token, nothing to refresh it with. Asks no
/// database.
/// </summary>
internal sealed class ClientCredentialsGrant(TokenSigner signer) : ITokenGrant
{
    public async ValueTask<(TokenAnswer? Answer, ProtocolError? Error)> AnswerAsync(
        RegisteredTenant realm, KnownClient client, ProtocolForm form, CancellationToken ct)
    {
        var (scopes, refused) = Judge(form["scope"], client);
        if (refused is not null) return (null, refused);
        var scope = string.Join(' ', scopes);
        var token = await signer.AccessAsync(realm, TokenClaims.ForClient(client, scope), endsAt: null, ct);
        return (new TokenAnswer(token.Token, token.Seconds, scope), null);
    }

    /// <summary>The scopes to be granted, in the order asked for, or why none are.</summary>
    public static (IReadOnlyList<string> Scopes, ProtocolError? Error) Judge(string? scope, KnownClient client)
    {
        // RFC 6749 section 4.4: only a client that can prove itself acts on its own behalf.
        if (!client.GrantTypes.Contains(Grants.ClientCredentials) || !client.IsConfidential)
            return ([], ProtocolError.GrantNotAllowed);
        var own = client.Scopes.Except(OpenIdScopes.All, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (scope is null)
            return own.Count == 0 ? ([], ProtocolError.BadScope) : ([.. own.Order(StringComparer.Ordinal)], null);
        var asked = scope.Split(' ');
        return asked.All(own.Contains)
            ? ([.. asked.Distinct(StringComparer.Ordinal)], null)
            : ([], ProtocolError.BadScope);
    }
}
