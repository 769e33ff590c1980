using System.Collections.Frozen;
using PdfSharp.Fonts;

namespace Crayon.Platform.Documents.Text;

/// <summary>
/// The type faces that documents are set in; all are embedded, in subsets, so that a document looks the same
/// everywhere.
/// </summary>
internal sealed class Faces : IFontResolver
{
    /// <summary>Latin, Greek and Cyrillic, Vietnamese among them.</summary>
    public const string Latin = "NotoSans";

    /// <summary>Thai.</summary>
    public const string Thai = "NotoSansThai";

    /// <summary>Japanese, and Chinese characters in general.</summary>
    public const string Japanese = "BIZUDPGothic";

    /// <summary>Korean.</summary>
    public const string Korean = "NanumGothic";

    private static readonly FrozenDictionary<string, Lazy<byte[]>> Files =
        ((string[])["NotoSans-Regular", "NotoSans-Bold", "NotoSansThai-Regular", "NotoSansThai-Bold",
            "BIZUDPGothic-Regular", "NanumGothic"]).ToFrozenDictionary(
                name => name, name => new Lazy<byte[]>(() => Read(name)), StringComparer.Ordinal);

    private static readonly Lock Gate = new();

    /// <summary>Makes these the faces of the PDF library, which has one set for the process.</summary>
    public static void EnsureUsed()
    {
        lock (Gate)
        {
            GlobalFontSettings.FontResolver ??= new Faces();
        }
    }

    /// <summary>The face for a character.</summary>
    public static string For(int rune) => rune switch
    {
        >= 0x0E00 and <= 0x0E7F => Thai,
        (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xAC00 and <= 0xD7AF) => Korean,
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE4F) => Japanese,
        (>= 0xFF00 and <= 0xFFEF) or (>= 0x20000 and <= 0x3FFFF) => Japanese,
        _ => Latin,
    };

    /// <inheritdoc />
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => familyName switch
    {
        Japanese => new FontResolverInfo("BIZUDPGothic-Regular", bold, mustSimulateItalic: false),
        Korean => new FontResolverInfo("NanumGothic", bold, mustSimulateItalic: false),
        Thai => new FontResolverInfo(bold ? "NotoSansThai-Bold" : "NotoSansThai-Regular"),
        _ => new FontResolverInfo(bold ? "NotoSans-Bold" : "NotoSans-Regular"),
    };

    /// <inheritdoc />
    public byte[] GetFont(string faceName) => Files[faceName].Value;

    private static byte[] Read(string name)
    {
        using var file = typeof(Faces).Assembly.GetManifestResourceStream($"Crayon.Platform.Documents.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"There is no type face {name}.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
