using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Portal;

/// <summary>
/// The key by which portals prove to realms that they are the portal (ES256, RFC 7523). It lies in the keys folder,
/// readable by its owner alone, and is made on first use; realms are given the public half, so that no secret has to
/// travel when a tenant is made. What it signs names one realm, and works at no other.
/// </summary>
public sealed class PortalKey : IDisposable
{
    /// <summary>The file in the keys folder.</summary>
    public const string FileName = "portal.pem";

    private PortalKey(ECDsa pair)
    {
        Pair = pair;
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        // RFC 7638: the same key has the same name everywhere.
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
        Jwks = "{\"keys\":[{\"alg\":\"ES256\",\"use\":\"sig\",\"kid\":\"" + Id + "\"," + members[1..] + "]}";
    }

    /// <summary>The pair.</summary>
    public ECDsa Pair { get; }

    /// <summary>The key's name: its thumbprint (RFC 7638).</summary>
    public string Id { get; }

    /// <summary>The public half as a key set (RFC 7517).</summary>
    public string Jwks { get; }

    /// <summary>The key of a folder, made where there is none.</summary>
    public static PortalKey Ensure(string folder)
    {
        var path = Path.Combine(folder, FileName);
        OwnersFiles.MakeOnce(path, NewPair);
        var pair = ECDsa.Create();
        pair.ImportFromPem(File.ReadAllText(path));
        return new PortalKey(pair);
    }

    /// <inheritdoc />
    public void Dispose() => Pair.Dispose();

    private static string NewPair()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return $"{pair.ExportPkcs8PrivateKeyPem()}\n";
    }
}
