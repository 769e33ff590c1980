using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>
/// A secret that a browser holds for us in a cookie: 256 random bits. Its hash finds a row, and the secret itself opens
/// what is sealed there (AES-256-GCM under a key of its own for each tenant and purpose), so that neither the database
/// nor a key of ours is enough to read a token.
/// </summary>
internal sealed record BrowserHandle
{
    private const int Bytes = 32;
    private const int TextLength = 43;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;

    private BrowserHandle(string text) => Text = text;

    /// <summary>As it stands in the cookie.</summary>
    public string Text { get; }

    /// <summary>What the row is found by.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Text));

    /// <summary>A new one.</summary>
    public static BrowserHandle New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>The one that a browser sent; null for what has not the form of one.</summary>
    public static BrowserHandle? Read(string? sent) =>
        IsWellFormed(sent) ? new BrowserHandle(sent) : null;

    /// <summary>
    /// Whether a text has the form of a handle. Letter by letter: the framework's own test lets blanks through, by
    /// which one secret had many spellings.
    /// </summary>
    public static bool IsWellFormed([NotNullWhen(true)] string? text) =>
        text is { Length: TextLength } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Seals a value for a tenant and purpose.</summary>
    public byte[] Seal<T>(TenantId tenant, string purpose, T value)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(KeyFor(tenant, purpose), TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes));
        return box;
    }

    /// <summary>Opens a value; default for what was sealed otherwise or changed.</summary>
    public T? Open<T>(TenantId tenant, string purpose, ReadOnlySpan<byte> box)
    {
        if (box.Length <= NonceBytes + TagBytes) return default;
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(KeyFor(tenant, purpose), TagBytes);
            cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain);
            return JsonSerializer.Deserialize<T>(plain);
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException)
        {
            return default;
        }
    }

    private byte[] KeyFor(TenantId tenant, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(Text), Bytes,
        salt: Encoding.ASCII.GetBytes(tenant.ToString()), info: Encoding.ASCII.GetBytes(purpose));
}
