namespace Crayon.Identity.Host.Pages.Errors;

/// <summary>What an error page shows.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Details">Words for whoever runs the relying party; null for none.</param>
public sealed record ErrorModel(ErrorReason Reason, string? Details);

/// <summary>Says what happened, what to do now, and by which reference to ask.</summary>
internal sealed class ErrorPages(PageViews views)
{
    /// <summary>An error page; nothing on it comes from the request but the language.</summary>
    public IResult Show(HttpContext context, ErrorReason reason, string? details = null) =>
        new PageContent<ErrorPage, ErrorModel>(views.Of(context), new ErrorModel(reason, details))
        {
            Status = StatusOf(reason)
        };

    private static int StatusOf(ErrorReason reason) => reason switch
    {
        ErrorReason.NotFound => StatusCodes.Status404NotFound,
        ErrorReason.NotLetIn => StatusCodes.Status403Forbidden,
        ErrorReason.AddressTaken or ErrorReason.LinkedElsewhere => StatusCodes.Status409Conflict,
        ErrorReason.ProviderFailed => StatusCodes.Status502BadGateway,
        ErrorReason.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };
}
