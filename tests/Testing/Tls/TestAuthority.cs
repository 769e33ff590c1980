using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Crayon.Testing.Tls;

/// <summary>
/// A certificate authority of this test process: it issues a certificate for whatever host is asked for, and nobody
/// trusts it but the clients that a test tells to. Its keys stay in memory.
/// </summary>
public sealed class TestAuthority : IDisposable
{
    private static readonly Lazy<TestAuthority> One = new(() => new TestAuthority(TimeProvider.System));

    private readonly ConcurrentDictionary<string,
        Lazy<X509Certificate2>> leaves = new(StringComparer.OrdinalIgnoreCase);
    private readonly X509Certificate2 root;
    private readonly DateTimeOffset now;

    private TestAuthority(TimeProvider time)
    {
        now = time.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        root = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    /// <summary>The one of this process.</summary>
    public static TestAuthority Shared => One.Value;

    /// <summary>The root for those that read PEM, such as Node by <c>NODE_EXTRA_CA_CERTS</c>.</summary>
    public string RootPem => root.ExportCertificatePem();

    /// <summary>
    /// The certificate that a server shows to callers of a host; to those that name none, one for 127.0.0.1.
    /// </summary>
    public X509Certificate2 CertificateFor(string? host) =>
        leaves.GetOrAdd(
            string.IsNullOrEmpty(host) ? "127.0.0.1" : host, name => new Lazy<X509Certificate2>(() => Issue(name)))
            .Value;

    /// <summary>Makes a client's connections trust this authority and no other.</summary>
    public SslClientAuthenticationOptions TrustingOptions() => new()
    {
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { root },
            RevocationMode = X509RevocationMode.NoCheck,
        },
        RemoteCertificateValidationCallback = (connection, shown, _, errors) => errors == SslPolicyErrors.None
            || (errors == SslPolicyErrors.RemoteCertificateNameMismatch && IsForNameWithoutDot(connection, shown)),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        root.Dispose();
        foreach (var leaf in leaves.Values) leaf.Value.Dispose();
    }

    // A client asks for "a.example." without the dot at the end, and then compares with it.
    private static bool IsForNameWithoutDot(object connection, X509Certificate? shown) =>
        connection is SslStream { TargetHostName: [.., '.'] asked } && shown is X509Certificate2 leaf
        && leaf.MatchesHostname(asked.TrimEnd('.'));

    private X509Certificate2 Issue(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test host", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
        else names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        // server
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        using var issued = request.Create(root, now.AddDays(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(16));
        return issued.CopyWithPrivateKey(key);
    }
}
