using System.Text.Json.Serialization;

namespace Crayon.Identity.Host.Protocol.Errors;

/// <summary>A refusal that a program reads as JSON (RFC 6749 section 5.2).</summary>
/// <param name="Error">The code.</param>
/// <param name="Description">A sentence for the program's author; nothing from the request is repeated.</param>
internal sealed record ProtocolError(
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("error_description")] string Description)
{
    [JsonIgnore]
    public int Status { get; private init; } = StatusCodes.Status400BadRequest;

    /// <summary>Seconds after which the client may try again.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; private init; }

    public static ProtocolError BadRequest(string description) => new("invalid_request", description);

    public static ProtocolError BadScope { get; } = new("invalid_scope",
        "A scope is malformed or is not the client's.");

    /// <summary>
    /// One answer for all that is wrong with a code or a refresh token, so that nothing can be probed.
    /// </summary>
    public static ProtocolError BadGrant { get; } =
        new("invalid_grant", "The code or token is unknown, used, over or not the client's.");

    /// <summary>RFC 8693 section 2.2.2.</summary>
    public static ProtocolError BadTarget { get; } = new("invalid_target", "There is no open access to this tenant.");

    public static ProtocolError UnsupportedGrant { get; } = new("unsupported_grant_type",
        "This grant type is not offered.");

    public static ProtocolError GrantNotAllowed { get; } = new("unauthorized_client",
        "The client may not use this grant type.");

    public static ProtocolError BadClient { get; } =
        new("invalid_client", "Client authentication failed.") { Status = StatusCodes.Status401Unauthorized };

    public static ProtocolError TooManyGuesses(int retryAfter) =>
        new("invalid_client", "Client authentication failed too often.")
        {
            Status = StatusCodes.Status429TooManyRequests, RetryAfter = retryAfter,
        };

    public static ProtocolError TooLarge { get; } =
        new("invalid_request", "The request is too large.") { Status = StatusCodes.Status413PayloadTooLarge };
}
