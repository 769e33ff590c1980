using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Protocol.Token;

/// <summary>Writes the answers of the token endpoint; none may be stored (RFC 6749 section 5.1).</summary>
internal static class TokenResponse
{
    public static Task WriteAsync(HttpResponse response, TokenAnswer answer, CancellationToken ct) =>
        WriteAsync(response, answer, ProtocolJson.Default.TokenAnswer, ct);

    public static Task WriteAsync(HttpResponse response, TokenError error, CancellationToken ct)
    {
        response.StatusCode = error.Status;
        if (error.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = $"Basic realm=\"{CurrentRealm.Of(response.HttpContext).PrimaryHost}\", charset=\"UTF-8\"";
        if (error.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(response, error, ProtocolJson.Default.TokenError, ct);
    }

    private static async Task WriteAsync<T>(HttpResponse response, T body, JsonTypeInfo<T> type, CancellationToken ct)
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
