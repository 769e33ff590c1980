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

    private PortalKey(ECDsa pair, IEnumerable<ECDsa> former)
    {
        Pair = pair;
        Id = NameOf(MembersOf(pair));
        Jwks = $$"""{"keys":[{{string.Join(',', former.Prepend(pair).Select(PublicHalfOf))}}]}""";
    }

    /// <summary>The pair.</summary>
    public ECDsa Pair { get; }

    /// <summary>The key's name: its thumbprint (RFC 7638).</summary>
    public string Id { get; }

    /// <summary>
    /// The public half as a key set (RFC 7517), with those of former keys that still lie beside it
    /// (<c>portal-*.pem</c>): a portal that has not started anew goes on signing by one.
    /// </summary>
    public string Jwks { get; }

    /// <summary>The key of a folder, made where there is none.</summary>
    public static PortalKey Ensure(string folder)
    {
        var path = Path.Combine(folder, FileName);
        OwnersFiles.MakeOnce(path, NewPair);
        var former = OwnersFiles.FormerOf(path).Select(Read).ToList();
        try
        {
            return new PortalKey(Read(path), former);
        }
        finally
        {
            former.ForEach(pair => pair.Dispose());
        }
    }

    /// <inheritdoc />
    public void Dispose() => Pair.Dispose();

    private static ECDsa Read(string path)
    {
        var pair = ECDsa.Create();
        pair.ImportFromPem(File.ReadAllText(path));
        return pair;
    }

    private static string PublicHalfOf(ECDsa pair)
    {
        var members = MembersOf(pair);
        return $$"""{"alg":"ES256","use":"sig","kid":"{{NameOf(members)}}",{{members[1..]}}""";
    }

    // What a key's name is made of, in the order that RFC 7638 asks for: the same key has the same name everywhere.
    private static string MembersOf(ECDsa pair)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return $$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""";
    }

    private static string NameOf(string members) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));

    private static string NewPair()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return $"{pair.ExportPkcs8PrivateKeyPem()}\n";
    }
}
