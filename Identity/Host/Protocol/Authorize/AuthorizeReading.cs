using Crayon.Identity.Host.Protocol.Errors;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>Where and how an answer goes back to the client.</summary>
/// <param name="RedirectUri">One of the client's own.</param>
/// <param name="Mode"><c>query</c> or <c>form_post</c>.</param>
/// <param name="State">The client's state, unchanged.</param>
internal sealed record ReturnAddress(string RedirectUri, string Mode, string? State)
{
    public static ReturnAddress Of(AuthorizeParameters parameters) =>
        new(parameters.RedirectUri, parameters.ResponseMode, parameters.State);
}

/// <summary>What became of reading a request.</summary>
/// <param name="Parameters">What is asked for; null when it is refused.</param>
/// <param name="Error">Why it is refused.</param>
/// <param name="Back">Where the refusal goes; null when nobody can be relied on and the person is told instead.</param>
internal sealed record AuthorizeReading(AuthorizeParameters? Parameters, AuthorizeError? Error, ReturnAddress? Back)
{
    public static AuthorizeReading Good(AuthorizeParameters parameters) =>
        new(parameters, null, ReturnAddress.Of(parameters));

    public static AuthorizeReading OnPage(AuthorizeError error) => new(null, error, null);
}
