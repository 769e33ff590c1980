using System.Text;

namespace Crayon.Identity.Host.Protocol.Errors;

/// <summary>
/// Tells the person at the browser why a request goes nowhere: where client or address cannot be relied on, nobody is
/// sent there.
/// </summary>
internal static class AuthorizeErrorPage
{
    public static async Task WriteAsync(HttpContext context, AuthorizeError error)
    {
        var response = context.Response;
        var body = Encoding.UTF8.GetBytes($"This request cannot be answered ({error.Code}).\n{error.Description}\n");
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
