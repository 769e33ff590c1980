namespace Crayon.Identity.Host.Protocol.Errors;

/// <summary>
/// A refusal of the authorization endpoint (RFC 6749 section 4.1.2.1, OpenID Connect Core section 3.1.2.6).
/// </summary>
/// <param name="Code">The code.</param>
/// <param name="Description">A sentence for the program's author; nothing from the request is repeated.</param>
internal sealed record AuthorizeError(string Code, string Description)
{
    public static AuthorizeError UnknownClient { get; } = new("unauthorized_client", "There is no such client here.");

    public static AuthorizeError NoCodes { get; } = new("unauthorized_client",
        "People do not sign in through this client.");

    public static AuthorizeError BadRedirect { get; } = new("invalid_request",
        "The redirect_uri is not one of the client's.");

    public static AuthorizeError Over { get; } = new("invalid_request",
        "The request is over. Start again where you came from.");

    public static AuthorizeError BadRequestUri { get; } =
        new("invalid_request_uri", "The request_uri is not one that this server gave to this client, or was used.");

    public static AuthorizeError NoRequestUri { get; } = new("request_uri_not_supported",
        "Requests are not fetched: push them (RFC 9126).");

    public static AuthorizeError NoRequest { get; } = new("request_not_supported",
        "Request objects are not read: push the parameters (RFC 9126).");

    public static AuthorizeError UnsupportedResponse { get; } = new("unsupported_response_type",
        "The only response_type is code.");

    public static AuthorizeError BadScope { get; } = new("invalid_scope", "No scope of the client is asked for.");

    public static AuthorizeError LoginRequired { get; } = new("login_required", "The person has to sign in.");

    public static AuthorizeError ConsentRequired { get; } = new("consent_required", "The person has to allow it.");

    public static AuthorizeError InteractionRequired { get; } = new("interaction_required",
        "The person has to choose for whom they act.");

    public static AuthorizeError Denied { get; } = new("access_denied", "The person did not allow it.");

    public static AuthorizeError NothingAllowed { get; } = new("access_denied",
        "The person may not do what is asked for.");

    public static AuthorizeError NotAMember { get; } = new("access_denied",
        "The person does not act for this organization.");

    public static AuthorizeError Invalid(string description) => new("invalid_request", description);
}
