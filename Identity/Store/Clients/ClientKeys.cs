using System.Security.Cryptography;
using System.Text.Json;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Store.Clients;

/// <summary>The keys of clients that sign their assertions (RFC 7523).</summary>
internal static class ClientKeys
{
    private const int Longest = 16_000;
    private const int Most = 10;
    private const int WeakestRsa = 2048;

    /// <summary>Refuses what is no set of public keys that we can verify with.</summary>
    public static void Check(string jwks)
    {
        if (jwks.Length > Longest || Read(jwks) is not { } keys || keys.Count is 0 or > Most || !keys.All(IsGood))
            throw new DomainRuleException(IdentityRefusals.InvalidClient,
                "A key set (RFC 7517) has 1 to 10 public keys: EC P-256, or RSA of 2048 bits and more, without private parts.");
    }

    /// <summary>A new ES256 pair: the set to keep, and the private key for the client alone.</summary>
    public static (string Jwks, string PrivateKey) Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = pair.ExportParameters(includePrivateParameters: true);
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "EC", ["crv"] = "P-256", ["alg"] = SigningAlgorithms.Es256, ["use"] = "sig",
            ["kid"] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(12)),
            ["x"] = Base64UrlEncoder.Encode(key.Q.X), ["y"] = Base64UrlEncoder.Encode(key.Q.Y),
        };
        var jwks = $"{{\"keys\":[{JsonSerializer.Serialize(members)}]}}";
        members["d"] = Base64UrlEncoder.Encode(key.D);
        return (jwks, JsonSerializer.Serialize(members));
    }

    private static IList<JsonWebKey>? Read(string jwks)
    {
        try
        {
            return new JsonWebKeySet(jwks).Keys;
        }
        catch (Exception malformed) when (malformed is ArgumentException or JsonException)
        {
            return null;
        }
    }

    // A private part that was sent here is known to more than its owner: it must not be taken.
    private static bool IsGood(JsonWebKey key) => !key.HasPrivateKey && key.K is null && key.Kty switch
    {
        JsonWebAlgorithmsKeyTypes.EllipticCurve => key is { Crv: JsonWebKeyECTypes.P256, X.Length: > 0, Y.Length: > 0 },
        JsonWebAlgorithmsKeyTypes.RSA => key is { N.Length: > 0, E.Length: > 0 } && key.KeySize >= WeakestRsa,
        _ => false,
    };
}
