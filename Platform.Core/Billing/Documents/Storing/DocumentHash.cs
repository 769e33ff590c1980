using System.Security.Cryptography;

namespace Crayon.Platform.Core.Billing.Documents.Storing;

/// <summary>Names what a document consists of: SHA-256 as 64 lower-case hexadecimal digits.</summary>
public readonly record struct DocumentHash
{
    private const int Length = 64;

    private DocumentHash(string hex) => Hex = hex;

    /// <summary>The digits.</summary>
    public string Hex { get; }

    /// <summary>The hash of bytes.</summary>
    public static DocumentHash Of(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Reads what <see cref="Hex"/> says; anything else is refused, for it becomes part of a path.</summary>
    public static DocumentHash Parse(string hex) =>
        hex.Length == Length && hex.All(sign => char.IsAsciiDigit(sign) || sign is >= 'a' and <= 'f')
            ? new DocumentHash(hex)
            : throw new FormatException("This is no SHA-256 in lower-case hexadecimal digits.");

    /// <summary>The digits.</summary>
    public override string ToString() => Hex;
}
