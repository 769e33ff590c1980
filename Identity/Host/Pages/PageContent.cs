using Crayon.Identity.Host.Protocol.Authorize;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Crayon.Identity.Host.Pages;

/// <summary>Draws a page with its headers: what it may load and where its forms may lead.</summary>
/// <typeparam name="TPage">The component.</typeparam>
/// <typeparam name="TModel">What it shows.</typeparam>
internal sealed class PageContent<TPage, TModel>(PageView view, TModel model) : IResult
    where TPage : PageComponent<TModel>
{
    /// <summary>HTTP status; 200 unless said otherwise.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether the page runs the passkey script.</summary>
    public bool HasScript { get; init; }

    /// <summary>The request that waits: forms may end at its redirect URI.</summary>
    public PendingRequest? Waiting { get; init; }

    /// <summary>Another address at which the page's form may end; null for none.</summary>
    public string? FormTarget { get; init; }

    /// <summary>Seconds after which it makes sense to come back; null for any time.</summary>
    public int? RetryAfter { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Write(httpContext.Response, HasScript, FormTarget ?? Waiting?.Parameters.RedirectUri);
        if (RetryAfter is { } seconds)
            httpContext.Response.Headers.RetryAfter = seconds.ToString(
                System.Globalization.CultureInfo.InvariantCulture);
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PageComponent<TModel>.View)] = view, [nameof(PageComponent<TModel>.Model)] = model,
        };
        return new RazorComponentResult<TPage>(parameters) { StatusCode = Status, PreventStreamingRendering = true }
            .ExecuteAsync(httpContext);
    }
}
