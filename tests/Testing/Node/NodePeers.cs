using System.Diagnostics;

namespace Crayon.Testing.Node;

/// <summary>
/// Independent parties that tests talk to, from the npm workspace <c>tests/NodePeers</c>: a certified relying party,
/// somebody else's provider, the accessibility rules.
/// </summary>
public static class NodePeers
{
    /// <summary>
    /// Starts a script of the workspace, such as <c>relying-party</c>; it ends when disposed of or with the test
    /// process.
    /// </summary>
    /// <param name="script">Its file's name without <c>.js</c>.</param>
    /// <param name="ct">Cancels the start.</param>
    /// <param name="environment">Variables that it gets beside this process' own, such as
    /// <c>NODE_EXTRA_CA_CERTS</c>.</param>
    public static async Task<NodePeer> StartAsync(
        string script, CancellationToken ct, IReadOnlyDictionary<string, string>? environment = null)
    {
        await NodeWorkspace.EnsureAsync().WaitAsync(ct);
        var start = new ProcessStartInfo("node", [$"{script}.js"])
        {
            UseShellExecute = false, WorkingDirectory = NodeWorkspace.Folder,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new NodePeer(script, NodeProcess.Start(start));
    }

    /// <summary>The full path of a package's file, such as <c>axe-core/axe.min.js</c>.</summary>
    public static async Task<string> FileAsync(string file, CancellationToken ct)
    {
        await NodeWorkspace.EnsureAsync().WaitAsync(ct);
        var path = Path.Combine(NodeWorkspace.Folder, "node_modules", file);
        return File.Exists(path) ? path
            : throw new NodePeerException($"The packages of tests/NodePeers have no {file}.");
    }
}
