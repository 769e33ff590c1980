using System.Net;
using Crayon.Testing.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Crayon.Platform.Portal.Tests.World;

/// <summary>
/// The way to the hosts by path, as an ingress has it: one door for browsers, over TLS where asked, and a plain one for
/// the hosts themselves. Counts what passes.
/// </summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, Uri> hosts = new(StringComparer.Ordinal);
    private readonly List<string> passed = [];

    private TestGateway(WebApplication app) => this.app = app;

    /// <summary>What is answered in place of a path that begins so; null lets all pass.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    /// <summary>The paths that came by, in order.</summary>
    public IReadOnlyList<string> Passed
    {
        get { lock (passed) return [.. passed]; }
    }

    public static async Task<TestGateway> StartAsync(
        string scheme, (int Outside, int Inside) ports, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false)
            .UseKestrelHttpsConfiguration().UseTestAuthority()
            .UseUrls($"{scheme}://127.0.0.1:{ports.Outside}", $"http://127.0.0.1:{ports.Inside}");
        builder.Services.AddHttpForwarder();
        var gateway = new TestGateway(builder.Build());
        gateway.app.Run(gateway.DispatchAsync);
        await gateway.app.StartAsync(ct);
        return gateway;
    }

    public void Open(string part, Uri address) => hosts[part] = address;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task DispatchAsync(HttpContext context)
    {
        var path = context.Request.Path;
        lock (passed) passed.Add(path);
        if (Instead is { } instead && await instead(context)) return;
        var part = path.StartsWithSegments("/id", StringComparison.Ordinal) ? "identity"
            : path.StartsWithSegments("/v1", StringComparison.Ordinal) ? "api" : "portal";
        await context.RequestServices.GetRequiredService<IHttpForwarder>().SendAsync(
            context, hosts[part].ToString(), Client, ForwarderRequestConfig.Empty, HttpTransformer.Empty);
    }

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler
    {
        UseProxy = false, AllowAutoRedirect = false, UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
    });
}
