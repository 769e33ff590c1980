using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens;

/// <summary>
/// Secrets that we make and hand out: codes, refresh tokens, session cookies, links. 256 random bits each, kept as
/// their SHA-256 alone, so that a dump of the database opens nothing.
/// </summary>
public static class OpaqueHandle
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashBytes = SHA256.HashSizeInBytes;

    private const int Bytes = 32;

    /// <summary>A new handle, as text that needs no encoding anywhere.</summary>
    public static string New() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a handle.</summary>
    public static byte[] HashOf(string handle) => SHA256.HashData(Encoding.UTF8.GetBytes(handle));
}
