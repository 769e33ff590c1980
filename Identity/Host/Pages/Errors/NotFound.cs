using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Pages.Errors;

/// <summary>
/// What is not there: a page for people of a realm, a problem for programs and for hosts of no realm.
/// </summary>
internal static class NotFound
{
    public static Task WriteAsync(HttpContext context)
    {
        var isPerson = context.Request.Headers.Accept.ToString()
            .Contains("text/html", StringComparison.OrdinalIgnoreCase);
        return isPerson && context.Features.Get<CurrentRealm>() is not null
            ? context.RequestServices.GetRequiredService<ErrorPages>().Show(context, ErrorReason.NotFound)
                .ExecuteAsync(context)
            : Refusals.NotFound.WriteAsync(context.Response, context.RequestAborted);
    }
}
