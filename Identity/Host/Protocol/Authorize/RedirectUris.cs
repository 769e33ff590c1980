using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// Compares redirect URIs letter by letter (RFC 9700 section 2.1); a native app's loopback port alone may differ (RFC
/// 8252 section 7.3).
/// </summary>
internal static class RedirectUris
{
    private const int LongestUri = 2000;
    private static readonly string[] Loopbacks = ["http://127.0.0.1", "http://[::1]"];

    /// <summary>Whether people may be sent to this address for the client.</summary>
    public static bool Match(KnownClient client, string uri) =>
        uri.Length <= LongestUri
        && client.RedirectUris
            .Any(known => known == uri || (client.Demands.MayVaryLoopbackPort && DifferInPort(known, uri)));

    private static bool DifferInPort(string known, string uri)
    {
        foreach (var loopback in Loopbacks)
            if (AfterPort(known, loopback) is { } registered && AfterPort(uri, loopback) == registered) return true;
        return false;
    }

    // What follows host and port; null when the address is not on this loopback or its port is none.
    private static string? AfterPort(string uri, string loopback)
    {
        if (!uri.StartsWith(loopback, StringComparison.Ordinal)) return null;
        var rest = uri[loopback.Length..];
        if (rest.StartsWith('/')) return rest;
        if (!rest.StartsWith(':')) return null;
        var path = rest.IndexOf('/', StringComparison.Ordinal);
        var port = path < 0 ? "" : rest[1..path];
        return port.Length is > 0 and <= 5 && port.All(char.IsAsciiDigit)
            && int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= ushort.MaxValue
            ? rest[path..]
            : null;
    }
}
