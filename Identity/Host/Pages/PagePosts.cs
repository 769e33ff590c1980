using Crayon.Identity.Host.Pages.Errors;
using Crayon.Platform.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace Crayon.Identity.Host.Pages;

/// <summary>
/// Lets only forms of our own pages through: the browser's own word on where they come from (Origin, Sec-Fetch-Site),
/// and an anti-forgery token that belongs to its cookie and to this realm.
/// </summary>
internal sealed class PagePosts(IAntiforgery forgery, ErrorPages errors, HostSettings settings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return await next(context);
        return await IsOurOwnAsync(http) ? await next(context) : errors.Show(http, ErrorReason.StaleForm);
    }

    /// <summary>Whether the form was sent from a page that we gave this browser.</summary>
    public async Task<bool> IsOurOwnAsync(HttpContext http) =>
        http.Request.HasFormContentType && ComesFromHere(http.Request) && await HasTokenAsync(http);

    private bool ComesFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin"
            && (origin.Length == 0 || origin == settings.Public.OriginOf(request.Host.Host));
    }

    private async Task<bool> HasTokenAsync(HttpContext http)
    {
        try
        {
            await forgery.ValidateRequestAsync(http);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}

/// <summary>Maps pages.</summary>
internal static class PageRoutes
{
    /// <summary>Maps a page that is read, and its form that is sent to the same address.</summary>
    public static void MapPage(this IEndpointRouteBuilder routes, string path, Delegate get, Delegate? post = null)
    {
        routes.MapGet(path, get).AllowAnonymous();
        if (post is not null) routes.MapForm(path, post);
    }

    /// <summary>Maps a form.</summary>
    public static void MapForm(this IEndpointRouteBuilder routes, string path, Delegate post) =>
        routes.MapPost(path, post).AddEndpointFilter<PagePosts>().AllowAnonymous().DisableAntiforgery();
}
