using Microsoft.Extensions.Primitives;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>The parameters of a token request that this endpoint knows; others are ignored (RFC 6749 section 3.2).</summary>
/// <param name="GrantType">The grant.</param>
/// <param name="Scope">The scopes asked for; null for all that the client may have.</param>
/// <param name="ClientId">The client by client_secret_post.</param>
/// <param name="ClientSecret">Its secret.</param>
internal sealed record TokenForm(string GrantType, string? Scope, string? ClientId, string? ClientSecret)
{
    /// <summary>Reads the form; refuses what is sent twice and a request without a grant.</summary>
    public static (TokenForm? Form, TokenError? Error) Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in form)
        {
            if (value.Count > 1 || !values.TryAdd(name, value.ToString()))
                return (null, TokenError.BadRequest("A parameter is sent more than once."));
        }
        return Value(values, "grant_type") is { } grant
            ? (new TokenForm(grant, Value(values, "scope"), Value(values, "client_id"), Value(values, "client_secret")), null)
            : (null, TokenError.BadRequest("The parameter grant_type is missing."));
    }

    // A parameter without a value counts as left out.
    private static string? Value(Dictionary<string, string> values, string name) =>
        values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
