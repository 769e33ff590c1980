using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Crayon.Platform.Portal.Bff.SignIn;

/// <summary>What the answer to a sign-in must fit.</summary>
/// <param name="State">Comes back with the answer (RFC 6749 section 10.12).</param>
/// <param name="Nonce">Comes back in the ID token.</param>
/// <param name="Verifier">Proves that we are who asked (RFC 7636).</param>
/// <param name="RedirectUri">Where the answer comes to.</param>
/// <param name="ReturnTo">The page to go on with.</param>
internal sealed record SignInRequest(string State, string Nonce, string Verifier, string RedirectUri, string ReturnTo)
{
    /// <summary>The purpose by which it is sealed.</summary>
    public const string Purpose = "sign-in";

    /// <summary>How long the answer may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Bytes = 32;

    /// <summary>The challenge of the verifier: S256.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A new request.</summary>
    public static SignInRequest New(string redirectUri, string returnTo) =>
        new(Random(), Random(), Random(), redirectUri, returnTo);

    /// <summary>Whether the answer's state is the request's.</summary>
    public bool Fits(string state) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(state), Encoding.ASCII.GetBytes(State));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
