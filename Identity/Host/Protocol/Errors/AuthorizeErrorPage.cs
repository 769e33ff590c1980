using Crayon.Identity.Host.Pages.Errors;

namespace Crayon.Identity.Host.Protocol.Errors;

/// <summary>
/// Tells the person at the browser why a request goes nowhere: where client or address cannot be relied on, nobody is
/// sent there.
/// </summary>
internal static class AuthorizeErrorPage
{
    public static Task WriteAsync(HttpContext context, AuthorizeError error)
    {
        var reason = error == AuthorizeError.Over ? ErrorReason.RequestOver : ErrorReason.BadClient;
        var pages = context.RequestServices.GetRequiredService<ErrorPages>();
        return pages.Show(context, reason, $"{error.Code}: {error.Description}").ExecuteAsync(context);
    }
}
