using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>What a client gets on its own behalf (RFC 6749 section 4.4): an access token, nothing to refresh it with.</summary>
internal static class ClientCredentialsGrant
{
    /// <summary>The client when what was presented proves it: known, enabled, and the secret is right.</summary>
    public static KnownClient? Authenticate(KnownClient? client, string? secret, DateTimeOffset now)
    {
        // The hash is computed whoever asks, so that an answer's time does not tell which clients there are.
        var proven = ClientSecrets.Match(client, secret ?? "", now);
        return proven && secret is not null && client is { Standing.IsEnabled: true } ? client : null;
    }

    /// <summary>The scopes to be granted, in the order asked for, or why none are.</summary>
    public static (IReadOnlyList<string> Scopes, TokenError? Error) Judge(TokenForm form, KnownClient client)
    {
        if (!client.GrantTypes.Contains(Grants.ClientCredentials)) return ([], TokenError.GrantNotAllowed);
        if (form.Scope is null) return ([.. client.Scopes.Order(StringComparer.Ordinal)], null);
        var asked = form.Scope.Split(' ');
        return asked.All(client.Scopes.Contains) ? ([.. asked.Distinct(StringComparer.Ordinal)], null) : ([], TokenError.BadScope);
    }
}
