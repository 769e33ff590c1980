using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Crayon.Identity.Store.DataProtection;

/// <summary>
/// The certificate that wraps Data Protection's keys. It lies in the keys folder, readable by its owner alone, and is
/// made on first use; a deployment puts its own there.
/// </summary>
internal static class WrappingCertificate
{
    public const string FileName = "data-protection.pem";
    private const int RsaBits = 3072;
    private const int Years = 30;

    public static X509Certificate2 Ensure(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) Make(folder, path, time);
        return X509Certificate2.CreateFromPemFile(path, path);
    }

    private static void Make(string folder, string path, TimeProvider time)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(
            folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var rsa = RSA.Create(RsaBits);
        var request = new CertificateRequest(
            "CN=Data Protection", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = time.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(Years));
        // Written aside and then named, so that a second process that starts now finds a whole file or none.
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        WritePrivately(draft, $"{certificate.ExportCertificatePem()}\n{rsa.ExportPkcs8PrivateKeyPem()}\n");
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
