using System.Text.Json.Serialization;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>
/// Tokens as answered (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3); what there is none of is left out.
/// </summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope)
{
    [JsonPropertyName("token_type")]
    public string TokenType { get; } = "Bearer";

    [JsonPropertyName("id_token")]
    public string? IdToken { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    /// <summary>RFC 8693 section 2.2.1.</summary>
    [JsonPropertyName("issued_token_type")]
    public string? IssuedTokenType { get; init; }
}
