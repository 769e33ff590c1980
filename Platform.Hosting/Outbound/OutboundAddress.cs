using System.Net;
using System.Net.Sockets;

namespace Crayon.Platform.Hosting.Outbound;

/// <summary>
/// Tells whether an address is on the public internet, by IANA's special-purpose registries (RFC 6890).
/// </summary>
public static class OutboundAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
                "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>
    /// Whether a packet to it leaves for the public internet. Forms that wrap an IPv4 address (mapped, NAT64, 6to4) are
    /// refused.
    /// </summary>
    public static bool IsGloballyRoutable(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || IsGlobalUnicast(address))
        && !Array.Exists(Special, network => network.Contains(address));

    // 2000::/3 (RFC 4291), by its bits: a network's own test sees through wrapped IPv4 addresses.
    private static bool IsGlobalUnicast(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && (address.GetAddressBytes()[0] & 0xE0) == 0x20;
}
