using System.ComponentModel;
using System.Diagnostics;

namespace Crayon.Testing.Node;

/// <summary>Starts <c>node</c> and <c>npm</c>, and says what to install where there is none.</summary>
internal static class NodeProcess
{
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new NodePeerException($"{start.FileName} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new NodePeerException(
                $"These tests need Node 20 with npm: {start.FileName} is not on the path ({missing.Message}).");
        }
    }
}
