using System.Text.Json.Serialization;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>A refusal of the token endpoint (RFC 6749 section 5.2).</summary>
/// <param name="Error">The code.</param>
/// <param name="Description">A sentence for the program's author; nothing from the request is repeated.</param>
internal sealed record TokenError(
    [property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description)
{
    [JsonIgnore]
    public int Status { get; private init; } = StatusCodes.Status400BadRequest;

    /// <summary>Seconds after which the client may try again.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; private init; }

    public static TokenError BadRequest(string description) => new("invalid_request", description);

    public static TokenError BadScope { get; } = new("invalid_scope", "A scope is malformed or is not the client's.");

    public static TokenError UnsupportedGrant { get; } = new("unsupported_grant_type", "This grant type is not offered.");

    public static TokenError GrantNotAllowed { get; } = new("unauthorized_client", "The client may not use this grant type.");

    public static TokenError BadClient { get; } =
        new("invalid_client", "Client authentication failed.") { Status = StatusCodes.Status401Unauthorized };

    public static TokenError TooManyGuesses(int retryAfter) =>
        new("invalid_client", "Client authentication failed too often.")
        {
            Status = StatusCodes.Status429TooManyRequests, RetryAfter = retryAfter,
        };

    public static TokenError TooLarge { get; } =
        new("invalid_request", "The request is too large.") { Status = StatusCodes.Status413PayloadTooLarge };
}
