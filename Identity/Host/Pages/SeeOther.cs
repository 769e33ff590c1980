namespace Crayon.Identity.Host.Pages;

/// <summary>
/// Sends the browser on after a form by 303, so that it asks with GET and the form is not sent again.
/// </summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
