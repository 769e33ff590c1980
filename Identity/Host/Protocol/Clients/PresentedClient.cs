using System.Text;
using Crayon.Identity.Host.Protocol.Errors;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>What a request says of its client: an id, and at most one proof.</summary>
/// <param name="ClientId">The id.</param>
/// <param name="Secret">The secret; null when none was sent.</param>
/// <param name="Assertion">The signed assertion (RFC 7523), not yet believed; null when none was sent.</param>
internal sealed record PresentedClient(string ClientId, string? Secret, JsonWebToken? Assertion = null)
{
    private const string Scheme = "Basic ";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true);

    /// <summary>Reads the one method that the request uses; two at once are refused (RFC 6749 section 2.3).</summary>
    public static (PresentedClient? Client, ProtocolError? Error) Read(IReadOnlyList<string?> authorization,
        ProtocolForm form)
    {
        if (authorization.Count > 1)
            return (null, ProtocolError.BadRequest("There is more than one Authorization header."));
        var inBody = (form["client_secret"] is null ? 0 : 1) + (form["client_assertion"] is null ? 0 : 1);
        if (authorization.Count + inBody > 1)
            return (null, ProtocolError.BadRequest("The client authenticates in two ways."));
        var client = authorization is [{ } header] ? Basic(header) : InBody(form);
        if (client is null) return (null, ProtocolError.BadClient);
        return form["client_id"] is { } named && named != client.ClientId
            ? (null, ProtocolError.BadRequest("The request names two clients."))
            : (client, null);
    }

    private static PresentedClient? InBody(ProtocolForm form)
    {
        if (form["client_assertion"] is not { } assertion)
            return form["client_id"] is { } id ? new PresentedClient(id, form["client_secret"]) : null;
        if (form["client_assertion_type"] != ClientAssertion.Type) return null;
        return ClientAssertion.Read(assertion) is { Subject: { Length: > 0 } subject } read
            ? new PresentedClient(subject, null, read)
            : null;
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
