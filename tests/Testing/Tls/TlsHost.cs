using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Crayon.Testing.Tls;

/// <summary>Lets a host serve https under the test authority.</summary>
public static class TlsHost
{
    /// <summary>
    /// Each <c>https</c> address of the host shows a certificate for the name that the caller asks for.
    /// </summary>
    public static IWebHostBuilder UseTestAuthority(this IWebHostBuilder host) => host.ConfigureServices(services =>
        services.Configure<KestrelServerOptions>(kestrel => kestrel.ConfigureHttpsDefaults(https =>
            https.ServerCertificateSelector = (_, name) => TestAuthority.Shared.CertificateFor(name))));
}
