using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Hosting.Outbound;

/// <summary>
/// Lets calls to addresses that others chose (webhooks, logout, metadata, logos) reach the public internet only. The
/// address really dialled is judged at each connect, so that a name that changes its mind gains nothing.
/// </summary>
public sealed class OutboundGuard(HostSettings settings)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> allowed = new(settings.OutboundAllow, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A handler that follows no redirect, uses no proxy, keeps no cookies and dials public addresses only.
    /// </summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = (context, ct) => ConnectAsync(context.DnsEndPoint, ct),
    };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken ct)
    {
        var found = IPAddress.TryParse(target.Host, out var literal)
            ? [literal] : await Dns.GetHostAddressesAsync(target.Host, ct);
        var usable = allowed.Contains($"{target.Host}:{target.Port}")
            ? found : [.. found.Where(OutboundAddress.IsGloballyRoutable)];
        if (usable.Length == 0) throw new OutboundRefusedException(target.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A call was to go to an address that is not on the public internet.</summary>
public sealed class OutboundRefusedException(string host) : HttpRequestException($"Calls to {host} are not allowed.");

/// <summary>Registers clients behind the guard.</summary>
public static class OutboundRegistration
{
    /// <summary>A named client whose calls pass the guard.</summary>
    public static IHttpClientBuilder AddGuardedHttpClient(this IServiceCollection services, string name) =>
        services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(provider =>
            provider.GetRequiredService<OutboundGuard>().CreateHandler());
}
