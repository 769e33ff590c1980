using System.Text;

namespace Crayon.Platform.Api.Features.ProviderEvents;

/// <summary>Reads a body as it came: a signature is over its bytes, so they are read before anything else.</summary>
internal static class RawBody
{
    /// <summary>The body; null where it is larger than that.</summary>
    public static async Task<string?> ReadAsync(HttpRequest request, int largest, CancellationToken ct)
    {
        if (request.ContentLength is not null && (request.ContentLength <= 0 || request.ContentLength > largest))
            return null;
        using var buffer = new MemoryStream();
        var part = new byte[4096];
        for (int read; (read = await request.Body.ReadAsync(part, ct)) > 0;)
        {
            if (buffer.Length + read > largest) return null;
            buffer.Write(part, 0, read);
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
