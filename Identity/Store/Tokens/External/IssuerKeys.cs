using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Tokens.External;

/// <summary>The signing keys of an external issuer, as its key set document (RFC 7517) told them.</summary>
internal sealed record IssuerKeys(IReadOnlyList<SecurityKey> Keys)
{
    private const int MostKeys = 50;
    private const int ShortestRsaModulus = 2048;

    public bool Has(string kid) => Keys.Any(key => key.KeyId == kid);

    /// <summary>
    /// Reads a key set; throws <see cref="InvalidIssuerDocumentException"/> when it is none or has no key of use.
    /// </summary>
    public static IssuerKeys Read(string document)
    {
        try
        {
            var keys = new JsonWebKeySet(document).Keys.Take(MostKeys).Where(IsOfUse).Select(PublicPart)
                .ToList<SecurityKey>();
            return keys.Count > 0 ? new IssuerKeys(keys)
                : throw new InvalidIssuerDocumentException("The key set has no key of use.");
        }
        catch (ArgumentException malformed)
        {
            throw new InvalidIssuerDocumentException("The key set is not well formed.", malformed);
        }
    }

    // Symmetric keys are never taken: a published secret would let everybody sign.
    private static bool IsOfUse(JsonWebKey key) =>
        !string.IsNullOrEmpty(key.Kid) && key.Use is null or "" or "sig"
        && (key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, N: not null, E: not null, KeySize: >= ShortestRsaModulus }
            || key is { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: "P-256" or "P-384", X: not null,
                Y: not null });

    // Certificates, private parts and whatever else the document holds stay behind.
    private static JsonWebKey PublicPart(JsonWebKey key) => key.Kty == JsonWebAlgorithmsKeyTypes.RSA
        ? new JsonWebKey { Kty = key.Kty, Kid = key.Kid, N = key.N, E = key.E }
        : new JsonWebKey { Kty = key.Kty, Kid = key.Kid, Crv = key.Crv, X = key.X, Y = key.Y };
}

/// <summary>A document of an external issuer is not what it should be.</summary>
internal sealed class InvalidIssuerDocumentException(string message, Exception? inner = null)
    : Exception(message, inner);
