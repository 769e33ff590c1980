using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Crayon.Platform.Hosting;

/// <summary>
/// Tells hosts behind a gateway who really called, for throttling and audit. Only the address is taken from a header,
/// and only from a known proxy; host, scheme and path come from the request itself and the registry.
/// </summary>
internal static class CallerAddress
{
    /// <summary>
    /// Takes the last entry of <c>X-Forwarded-For</c>, the one that the proxy wrote. Without known proxies nothing is
    /// taken: the peer is the caller.
    /// </summary>
    public static void UseCallerAddress(this IApplicationBuilder app, IReadOnlyList<string> knownProxies)
    {
        if (knownProxies.Count == 0) return;
        var options =
            new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = 1 };
        options.KnownProxies.Clear(); // the framework would trust loopback unasked
        options.KnownIPNetworks.Clear();
        foreach (var proxy in knownProxies) options.KnownIPNetworks.Add(NetworkOf(proxy));
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork NetworkOf(string proxy)
    {
        if (System.Net.IPNetwork.TryParse(proxy, out var network)) return network;
        return IPAddress.TryParse(proxy, out var single)
            ? new System.Net.IPNetwork(single, single.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException(
                $"The known proxy {proxy} is neither an address nor a network such as 10.0.0.0/8.");
    }
}
