using System.Security.Cryptography;
using Crayon.Identity.Store.Tokens;

namespace Crayon.Identity.Store.Clients;

/// <summary>Compares client secrets.</summary>
public static class ClientSecrets
{
    private static readonly byte[] Nobodys = RandomNumberGenerator.GetBytes(OpaqueHandle.HashBytes);

    /// <summary>Whether the secret is the client's. An unknown client costs the same work as a known one.</summary>
    public static bool Match(KnownClient? client, string secret, DateTimeOffset now)
    {
        var hash = OpaqueHandle.HashOf(secret);
        var matches = CryptographicOperations.FixedTimeEquals(hash, Nobodys);
        foreach (var known in client?.Secrets ?? [])
            matches |= CryptographicOperations.FixedTimeEquals(hash, known.Hash) && known.WorksAt(now);
        return matches && client is not null;
    }
}
