namespace Crayon.Identity.Host.Protocol;

/// <summary>Sends a document that was built before, which anyone may keep for five minutes.</summary>
internal static class PublishedDocument
{
    public static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> document, CancellationToken ct)
    {
        response.ContentType = "application/json";
        response.ContentLength = document.Length;
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(response.HttpContext.Request.Method)) return;
        await response.BodyWriter.WriteAsync(document, ct);
    }
}
