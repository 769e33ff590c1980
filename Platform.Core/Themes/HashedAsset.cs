using System.Security.Cryptography;

namespace Crayon.Platform.Core.Themes;

/// <summary>
/// A file whose name carries a hash of its bytes, so that it may be cached for as long as anybody likes.
/// </summary>
/// <param name="FileName">Such as <c>fuji-3f2a9c01d4e5b677.css</c>.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Bytes">The file.</param>
public sealed record HashedAsset(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    private const int HashBytes = 8;

    /// <summary>
    /// The name under which a tenant's pictures hold the bytes; null where <see cref="Bytes"/> are them.
    /// </summary>
    public string? StoredAs { get; private init; }

    /// <summary>Names a file by its bytes.</summary>
    /// <param name="name">Its name without extension.</param>
    /// <param name="extension"><c>css</c>, <c>svg</c>, <c>png</c>, <c>woff2</c> or <c>js</c>.</param>
    /// <param name="bytes">The file.</param>
    public static HashedAsset Of(string name, string extension, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, HashBytes));
        return new HashedAsset($"{name}-{hash}.{extension}", TypeOf(extension), bytes);
    }

    /// <summary>A file whose bytes lie with the tenant's pictures.</summary>
    internal static HashedAsset Stored(string name, string extension, string storedAs) =>
        new($"{name}.{extension}", TypeOf(extension), ReadOnlyMemory<byte>.Empty) { StoredAs = storedAs };

    /// <summary>The media type of files with an extension.</summary>
    internal static string TypeOf(string extension) => extension switch
    {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        _ => throw new ArgumentException($"No assets are served as .{extension}.", nameof(extension)),
    };
}
