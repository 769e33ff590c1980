using Crayon.Local.Gateway;

namespace Crayon.Local.Pages;

/// <summary>
/// Passes the start page's few calls on to the provider's control port; a page of another site cannot make them.
/// </summary>
internal sealed class ControlDoor : IDisposable
{
    private readonly HttpClient http = new(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromMinutes(10) };
    private volatile string? controlUrl;

    public void Open(string url) => controlUrl = url;

    public async Task PassAsync(HttpContext call)
    {
        // A header of one's own makes the browser ask first, and nobody here says yes.
        if (call.Request.Headers["X-CSRF"] != "1"
            || call.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            await Answers.ProblemAsync(call, StatusCodes.Status403Forbidden, "forbidden",
                "Only the start page may do this.");
            return;
        }
        if (controlUrl is null)
        {
            await Answers.ProblemAsync(call, StatusCodes.Status503ServiceUnavailable, "starting",
                "The provider is starting.");
            return;
        }
        var target = controlUrl.TrimEnd('/') + call.Request.Path.Value?.Replace("/local/", "/_sim/",
            StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(call.Request.Method), target);
        if (HttpMethods.IsPost(call.Request.Method))
        {
            request.Content = new StreamContent(call.Request.Body);
            request.Content.Headers.ContentType = new("application/json");
        }
        using var answer = await http.SendAsync(request, call.RequestAborted);
        call.Response.StatusCode = (int)answer.StatusCode;
        call.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(call.Response.Body, call.RequestAborted);
    }

    public void Dispose() => http.Dispose();
}
