using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Protocol.Tokens;

/// <summary>What all ID tokens have in common (OpenID Connect Core section 2).</summary>
internal static class IdTokens
{
    /// <summary>The header <c>typ</c>; an access token has another, so that neither passes for the other.</summary>
    public const string Type = "JWT";

    /// <summary>How long a token may be relied on.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>The claim <c>at_hash</c> (section 3.1.3.6): ties the access token to the ID token beside it.</summary>
    public static string HashOf(string accessToken)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(accessToken));
        return Base64UrlEncoder.Encode(hash[..(hash.Length / 2)]);
    }
}
