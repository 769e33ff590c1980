using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Identity.Store.DataProtection;

/// <summary>
/// The certificate that wraps Data Protection's keys. It lies in the keys folder, readable by its owner alone, and is
/// made on first use; a deployment puts its own there. Former ones beside it (<c>data-protection-*.pem</c>) open what
/// they wrapped, and wrap nothing more.
/// </summary>
internal static class WrappingCertificate
{
    public const string FileName = "data-protection.pem";
    private const int RsaBits = 3072;
    private const int Years = 30;

    public static X509Certificate2 Ensure(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        OwnersFiles.MakeOnce(path, () => Make(time));
        return X509Certificate2.CreateFromPemFile(path, path);
    }

    /// <summary>The former ones.</summary>
    public static X509Certificate2[] Former(string folder) =>
        [.. OwnersFiles.FormerOf(Path.Combine(folder, FileName))
            .Select(path => X509Certificate2.CreateFromPemFile(path, path))];

    private static string Make(TimeProvider time)
    {
        using var rsa = RSA.Create(RsaBits);
        var request = new CertificateRequest(
            "CN=Data Protection", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        return $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}\n";
    }
}
