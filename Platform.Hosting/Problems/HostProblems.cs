using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Hosting.Problems;

/// <summary>The refusals that every host makes alike.</summary>
public static class HostProblems
{
    public static ProblemType BadRequest { get; } =
        new("bad-request", StatusCodes.Status400BadRequest, "The request cannot be understood.");

    public static ProblemType NotFound { get; } =
        new("not-found", StatusCodes.Status404NotFound, "There is nothing here.");

    public static ProblemType MethodNotAllowed { get; } =
        new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "This address does not take that method.");

    public static ProblemType Timeout { get; } =
        new("request-timeout", StatusCodes.Status408RequestTimeout, "The request took too long to arrive.");

    public static ProblemType TooLarge { get; } =
        new("body-too-large", StatusCodes.Status413PayloadTooLarge, "The body is too large.");

    public static ProblemType UnsupportedMediaType { get; } =
        new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType,
        "The body's media type is not accepted here.");

    public static ProblemType HeadersTooLarge { get; } =
        new("headers-too-large", StatusCodes.Status431RequestHeaderFieldsTooLarge, "The headers are too large.");

    public static ProblemType Internal { get; } =
        new("internal-error", StatusCodes.Status500InternalServerError, "Something went wrong on our side.");

    public static ProblemType Unavailable { get; } =
        new("temporarily-unavailable", StatusCodes.Status503ServiceUnavailable, "This is not available at the moment.");

    /// <summary>The type of an answer that a part of the server gave with a status alone.</summary>
    public static ProblemType OfStatus(int status) => All.FirstOrDefault(type => type.Status == status)
        ?? (status >= 500 ? Internal with { Status = status } : BadRequest with { Status = status });

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
        [BadRequest, NotFound, MethodNotAllowed, Timeout, TooLarge, UnsupportedMediaType, HeadersTooLarge, Internal,
            Unavailable];
}
