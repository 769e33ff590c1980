using System.Text;

namespace Crayon.Identity.Host.Protocol.Errors;

/// <summary>A refusal outside of the protocol (RFC 9457), built once; it tells nothing of who else is here.</summary>
internal sealed class Refusals
{
    private readonly int status;
    private readonly byte[] body;

    private Refusals(int status, string type, string title) => (this.status, body) = (status,
        Encoding.UTF8.GetBytes($$"""{"type":"urn:problem:{{type}}","title":"{{title}}","status":{{status}}}"""));

    public static Refusals NotFound { get; } = new(StatusCodes.Status404NotFound, "not-found", "Not found.");

    public static Refusals Suspended { get; } = new(
        StatusCodes.Status403Forbidden, "suspended", "Sign-in is suspended here.");

    public async Task WriteAsync(HttpResponse response, CancellationToken ct)
    {
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        await response.BodyWriter.WriteAsync(body, ct);
    }
}
