using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Clients;

/// <summary>Makes and compares client secrets.</summary>
public static class ClientSecrets
{
    private const int Bytes = 32;
    private static readonly byte[] Nobodys = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    /// <summary>A new secret of 256 random bits, as text that needs no encoding anywhere.</summary>
    public static string New() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 of a secret.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether the secret is the client's. An unknown client costs the same work as a known one.</summary>
    public static bool Match(KnownClient? client, string secret, DateTimeOffset now)
    {
        var hash = HashOf(secret);
        var matches = CryptographicOperations.FixedTimeEquals(hash, Nobodys);
        foreach (var known in client?.Secrets ?? [])
            matches |= CryptographicOperations.FixedTimeEquals(hash, known.Hash) && known.WorksAt(now);
        return matches && client is not null;
    }
}
