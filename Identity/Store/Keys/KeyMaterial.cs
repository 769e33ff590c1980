using System.Security.Cryptography;
using System.Text.Json;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Keys;

/// <summary>
/// Makes key pairs and opens stored ones; a private key leaves memory only encrypted for its realm and kid.
/// </summary>
public sealed class KeyMaterial(IDataProtectionProvider protection, IKeyPairs pairs)
{
    /// <summary>
    /// Lets Data Protection write a key of its own, should it have to: not within a transaction of ours.
    /// </summary>
    internal void Prepare(TenantId realm) => Protector(realm, "").Protect([]);

    /// <summary>A new key pair of a realm, announced.</summary>
    internal SigningKey Create(TenantId realm, string algorithm)
    {
        SigningAlgorithms.Require(algorithm);
        var kid = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));
        using var pair = pairs.Create(algorithm);
        var pkcs8 = pair.ExportPkcs8PrivateKey();
        try
        {
            return new SigningKey
            {
                TenantId = realm, Kid = kid, Algorithm = algorithm, PublicJwk = PublicJwk(pair, kid),
                ProtectedKey = Protector(realm, kid).Protect(pkcs8),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>The private key of a row.</summary>
    internal SecurityKey OpenPrivate(SigningKey row)
    {
        var pkcs8 = Protector(row.TenantId, row.Kid).Unprotect(row.ProtectedKey);
        try
        {
            return Open(row, pkcs8);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>The public key of a row.</summary>
    internal static SecurityKey OpenPublic(SigningKey row)
    {
        var jwk = new JsonWebKey(row.PublicJwk);
        if (row.Algorithm == SigningAlgorithms.Rs256)
        {
            var (modulus, exponent) = (Base64UrlEncoder.DecodeBytes(jwk.N), Base64UrlEncoder.DecodeBytes(jwk.E));
            return new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = row.Kid };
        }
        var point = new ECPoint { X = Base64UrlEncoder.DecodeBytes(jwk.X), Y = Base64UrlEncoder.DecodeBytes(jwk.Y) };
        var curve = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point };
        return new ECDsaSecurityKey(ECDsa.Create(curve)) { KeyId = row.Kid };
    }

    private static SecurityKey Open(SigningKey row, byte[] pkcs8)
    {
        if (row.Algorithm == SigningAlgorithms.Es256)
        {
            var ec = ECDsa.Create();
            ec.ImportPkcs8PrivateKey(pkcs8, out _);
            return new ECDsaSecurityKey(ec) { KeyId = row.Kid };
        }
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(pkcs8, out _);
        return new RsaSecurityKey(rsa) { KeyId = row.Kid };
    }

    private static string PublicJwk(AsymmetricAlgorithm pair, string kid)
    {
        SortedDictionary<string, string> members = pair switch
        {
            ECDsa ec when ec.ExportParameters(includePrivateParameters: false) is var key => new(StringComparer.Ordinal)
            {
                ["kty"] = "EC", ["crv"] = "P-256", ["alg"] = SigningAlgorithms.Es256,
                ["x"] = Base64UrlEncoder.Encode(key.Q.X), ["y"] = Base64UrlEncoder.Encode(key.Q.Y),
            },
            RSA rsa when rsa.ExportParameters(includePrivateParameters: false) is var key => new(StringComparer.Ordinal)
            {
                ["kty"] = "RSA", ["alg"] = SigningAlgorithms.Rs256,
                ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            },
            _ => throw new InvalidOperationException("A key pair of no known kind."),
        };
        (members["kid"], members["use"]) = (kid, "sig");
        return JsonSerializer.Serialize(members);
    }

    private IDataProtector Protector(TenantId realm, string kid) =>
        protection.CreateProtector("Crayon.Identity.SigningKey", realm.ToString(), kid);
}
