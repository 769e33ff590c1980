using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Protocol;

/// <summary>Writes answers for programs; none may be stored (RFC 6749 section 5.1).</summary>
internal static class ProtocolResponse
{
    public static Task WriteAsync(HttpResponse response, ProtocolError error, CancellationToken ct)
    {
        response.StatusCode = error.Status;
        if (error.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate =
                $"Basic realm=\"{CurrentRealm.Of(response.HttpContext).PrimaryHost}\", charset=\"UTF-8\"";
        if (error.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(response, error, ProtocolJson.Default.ProtocolError, ct);
    }

    public static async Task WriteAsync<T>(HttpResponse response, T body, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, type);
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.BodyWriter.WriteAsync(bytes, ct);
    }
}
