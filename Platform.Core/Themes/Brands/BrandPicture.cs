using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Crayon.Platform.Core.Themes.Reading;

namespace Crayon.Platform.Core.Themes.Brands;

/// <summary>Where a picture of a brand stands.</summary>
public enum BrandPlace
{
    /// <summary>The logo, on light chrome.</summary>
    Light,

    /// <summary>The logo on dark chrome.</summary>
    Dark,

    /// <summary>The square mark: favicon, and on documents.</summary>
    Mark,
}

/// <summary>A picture that was looked through and may be shown.</summary>
/// <param name="Name">SHA-256 of its bytes and its extension.</param>
/// <param name="Width">Width in its own units.</param>
/// <param name="Height">Height in its own units.</param>
public sealed record BrandPicture(string Name, double Width, double Height)
{
    /// <summary>The largest picture, in bytes.</summary>
    public const int LargestBytes = 200 * 1024;

    /// <summary>The extension of drawings.</summary>
    public const string Svg = "svg";

    /// <summary>The extension of pixels.</summary>
    public const string Png = "png";

    private const int MostPixels = 4096;
    private const int Signature = 8;
    private const int ChunkFrame = 12;
    private const int HeaderLength = 13;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>How many times as wide as it is high.</summary>
    public double Aspect => Width / Height;

    /// <summary>Whether it is a drawing, which is sharp at any size.</summary>
    public bool IsDrawing => Name.EndsWith(Svg, StringComparison.Ordinal);

    /// <summary>Looks a picture through; null with findings for one that is not shown.</summary>
    public static BrandPicture? Read(byte[] content, BrandPlace place, List<string> findings)
    {
        if (content.Length is 0 or > LargestBytes)
        {
            findings.Add("A picture has at most 200 kB.");
            return null;
        }
        var isPng = content.AsSpan().StartsWith(PngSignature);
        if (isPng && place == BrandPlace.Mark) findings.Add("The mark is an SVG, as it is shown in many sizes.");
        var size = isPng ? PngSize(content, findings) : SvgSize(content, place, findings);
        if (findings.Count > 0 || size is not var (width, height)) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return new BrandPicture($"{hash}.{(isPng ? Png : Svg)}", width, height);
    }

    private static (double, double)? SvgSize(byte[] content, BrandPlace place, List<string> findings)
    {
        findings.AddRange(SvgCheck.Find("", content, (place == BrandPlace.Mark, LargestBytes))
            .Select(finding => $"The SVG {finding.Words}").Take(5));
        if (findings.Count > 0) return null;
        var root = XDocument.Parse(Encoding.UTF8.GetString(content).TrimStart('\ufeff')).Root;
        var box = (root?.Attribute("viewBox")?.Value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && IsLength(box[2], out var width) && IsLength(box[3], out var height))
            return (width, height);
        findings.Add("The SVG needs a viewBox, such as 0 0 172 30.");
        return null;
    }

    private static bool IsLength(string text, out double length) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out length) && length is > 0 and < 1e5;

    // Each chunk says its length: a file that does not end where its last chunk does holds something else as well.
    private static (double, double)? PngSize(ReadOnlySpan<byte> content, List<string> findings)
    {
        (double, double)? size = null;
        for (var at = Signature; at + ChunkFrame <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var kind = Encoding.Latin1.GetString(content.Slice(at + 4, 4));
            if (length > content.Length - at - ChunkFrame || (at == Signature) != (kind == "IHDR")) break;
            if (kind == "IHDR") size = length == HeaderLength ? SizeIn(content[(at + 8)..]) : null;
            if (kind == "acTL") findings.Add("A picture does not move: send a PNG of one frame.");
            at += (int)length + ChunkFrame;
            if (kind == "IEND" && at == content.Length && size is not null) return size;
        }
        findings.Add($"The PNG is damaged, or larger than {MostPixels} pixels a side.");
        return null;
    }

    private static (double, double)? SizeIn(ReadOnlySpan<byte> header)
    {
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header),
            BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        return width is > 0 and <= MostPixels && height is > 0 and <= MostPixels ? (width, height) : null;
    }
}
