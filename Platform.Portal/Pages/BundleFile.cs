using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Crayon.Platform.Portal.Pages;

/// <summary>A file of the built pages, compressed once for all who ask.</summary>
/// <param name="name">Path below the application's folder.</param>
/// <param name="contentType">Media type.</param>
/// <param name="bytes">The file.</param>
/// <param name="packed">The same by Brotli, where the build has packed it.</param>
internal sealed partial class BundleFile(string name, string contentType, byte[] bytes, byte[]? packed)
{
    private const string ForAYear = "public, max-age=31536000, immutable";
    private const int SmallestWorthIt = 1024;
    private const int BrotliQuality = 9;
    private const int BrotliWindow = 22;

    private readonly Lazy<byte[]> brotli = new(() => packed ?? Brotli(bytes));
    private readonly Lazy<byte[]> gzip = new(() => Gzip(bytes));

    public string Name => name;

    // The builder puts a hash of the file into its name: such a name never means anything else.
    private bool IsForGood { get; } = HashedName().IsMatch(name);

    private string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"";

    private bool IsWorthIt => bytes.Length >= SmallestWorthIt
        && (contentType.StartsWith("text/", StringComparison.Ordinal)
            || contentType is "application/json" or "image/svg+xml" or "application/manifest+json");

    /// <summary>Writes the file as the browser can read it best; nothing but its tag where it has it.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = IsForGood ? ForAYear : "no-cache";
        response.Headers.ETag = Tag;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        if (IsWorthIt) response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch == Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var (encoding, body) = IsWorthIt ? Encoded(request) : (null, bytes);
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private (string? Encoding, byte[] Body) Encoded(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality is not 0)
            .Select(one => one.Value.ToString()).ToList();
        return accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? ("br", brotli.Value)
            : accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? ("gzip", gzip.Value)
            : (null, bytes);
    }

    private static byte[] Brotli(byte[] plain)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var written, BrotliQuality, BrotliWindow)
            ? packed[..written]
            : throw new InvalidOperationException("A file could not be compressed.");
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize)) stream.Write(plain);
        return packed.ToArray();
    }

    [GeneratedRegex(@"-[A-Z0-9]{8}\.[a-z0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HashedName();
}
