using System.Text;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>What a request says of its client: an id and a secret, by one method.</summary>
/// <param name="ClientId">The id.</param>
/// <param name="Secret">The secret; null when none was sent.</param>
internal sealed record PresentedClient(string ClientId, string? Secret)
{
    private const string Scheme = "Basic ";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads client_secret_basic or client_secret_post; two methods at once are refused (RFC 6749 section 2.3).</summary>
    public static (PresentedClient? Client, TokenError? Error) Read(IReadOnlyList<string?> authorization, TokenForm form)
    {
        if (authorization.Count > 1) return (null, TokenError.BadRequest("There is more than one Authorization header."));
        if (authorization is not [{ } header])
            return form.ClientId is { } id ? (new PresentedClient(id, form.ClientSecret), null) : (null, TokenError.BadClient);
        if (form.ClientSecret is not null) return (null, TokenError.BadRequest("The client authenticates in two ways."));
        if (Basic(header) is not { } client) return (null, TokenError.BadClient);
        return form.ClientId is { } named && named != client.ClientId
            ? (null, TokenError.BadRequest("The request names two clients."))
            : (client, null);
    }

    private static PresentedClient? Basic(string header)
    {
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            var pair = Strict.GetString(Convert.FromBase64String(header[Scheme.Length..].Trim()));
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            return colon <= 0 ? null : new PresentedClient(Decode(pair[..colon]), Decode(pair[(colon + 1)..]));
        }
        catch (Exception malformed) when (malformed is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    // RFC 6749 section 2.3.1: both halves are form-encoded before they are joined.
    private static string Decode(string half) => System.Net.WebUtility.UrlDecode(half);
}
