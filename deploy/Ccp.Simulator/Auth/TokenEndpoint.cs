using System.Text;
using System.Text.Json.Serialization;
using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Auth;

/// <summary>POST /oauth/token: client credentials grant (RFC 6749, section 4.4).</summary>
internal static class TokenEndpoint
{
    internal sealed record Response(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn);

    internal sealed record Error(
        [property: JsonPropertyName("error")] string Code,
        [property: JsonPropertyName("error_description")] string Description);

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/oauth/token", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext http, AccessTokens tokens, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refuse(400, "invalid_request", "The body must be form-encoded.");
        var form = await http.Request.ReadFormAsync(ct);
        if (form["grant_type"] != "client_credentials")
            return Refuse(400, "unsupported_grant_type", "Only client_credentials is supported.");

        var (clientId, secret) = BasicCredentials(http.Request)
            ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        if (!tokens.AreCredentialsValid(clientId, secret))
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"ccp\"";
            return Refuse(401, "invalid_client", "The client id or secret is wrong.");
        }
        return Answer.Ok(new Response(tokens.Issue(clientId), "Bearer", (int)AccessTokens.Life.TotalSeconds));
    }

    // Both halves are form-encoded before they are joined (RFC 6749, section 2.3.1).
    private static (string ClientId, string Secret)? BasicCredentials(HttpRequest request)
    {
        const string scheme = "Basic ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        Span<byte> bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[scheme.Length..].Trim(), bytes, out var length))
            return ("", "");
        var parts = Encoding.UTF8.GetString(bytes[..length]).Split(':', 2);
        return parts.Length == 2 ? (Decode(parts[0]), Decode(parts[1])) : ("", "");
    }

    private static string Decode(string value) => Uri.UnescapeDataString(value.Replace('+', ' '));

    private static Answer Refuse(int status, string code, string description) =>
        Answer.Of(status, new Error(code, description));
}
