using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Grants;

/// <summary>Proof key for code exchange (RFC 7636), S256 only.</summary>
public static class Pkce
{
    private const int ChallengeLength = 43;
    private const int ShortestVerifier = 43;
    private const int LongestVerifier = 128;

    /// <summary>Whether text has the form of an S256 challenge: 32 bytes in base64url.</summary>
    public static bool IsChallenge(string text) =>
        text.Length == ChallengeLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>Whether a verifier is the one of a challenge.</summary>
    public static bool Matches(string challenge, string? verifier)
    {
        if (verifier is not { Length: >= ShortestVerifier and <= LongestVerifier } || !verifier.All(IsUnreserved))
            return false;
        var hash = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return CryptographicOperations
            .FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(challenge));
    }

    private static bool IsUnreserved(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~';
}
