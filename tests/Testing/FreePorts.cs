using System.Net;
using System.Net.Sockets;

namespace Crayon.Testing;

/// <summary>TCP ports of 127.0.0.1 that were free a moment ago; somebody may take one before it is bound.</summary>
public static class FreePorts
{
    /// <summary>One port.</summary>
    public static int One() => Take(1)[0];

    /// <summary>Several, all different.</summary>
    public static int[] Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
