using System.Text.Json.Serialization;

namespace Crayon.Platform.Core.Ccp.Wire;

/// <summary>A token answer (RFC 6749, section 5.1).</summary>
internal sealed record TokenWire(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
