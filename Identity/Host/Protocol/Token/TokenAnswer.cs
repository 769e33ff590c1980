using System.Text.Json.Serialization;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>A token as answered (RFC 6749 section 5.1).</summary>
internal sealed record TokenAnswer(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope)
{
    [JsonPropertyName("token_type")]
    public string TokenType { get; } = "Bearer";
}
