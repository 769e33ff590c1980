using System.Diagnostics;
using System.Security.Cryptography;

namespace Crayon.Testing.Node;

/// <summary>
/// The npm workspace <c>tests/NodePeers</c>, installed once for a clone and again when its lock file changes.
/// </summary>
internal static class NodeWorkspace
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    public static string Folder { get; } = Repository.Combine("tests", "NodePeers");

    private static string Stamp => Path.Combine(Folder, "node_modules", ".installed-lock");

    /// <summary>
    /// Returns when the packages of the lock file are there; throws with npm's own words when they cannot be had.
    /// </summary>
    public static Task EnsureAsync() => Installed.Value;

    private static async Task InstallAsync()
    {
        var wanted = Convert.ToHexString(
            SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"))));
        if (await IsCurrentAsync(wanted)) return;
        await using var held = await HoldAsync();
        if (await IsCurrentAsync(wanted)) return; // another test process was faster
        await RunNpmAsync();
        await File.WriteAllTextAsync(Stamp, wanted);
    }

    private static async Task<bool> IsCurrentAsync(string wanted) =>
        File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp) == wanted;

    // The system gives the hold back however its process ends.
    private static async Task<FileStream> HoldAsync()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(
                    Path.Combine(Folder, ".npm-ci.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (started.Elapsed < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }

    private static async Task RunNpmAsync()
    {
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        {
            UseShellExecute = false, WorkingDirectory = Folder,
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        using var npm = NodeProcess.Start(start);
        npm.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var words = await Task.WhenAll(
                npm.StandardOutput.ReadToEndAsync(limit.Token), npm.StandardError.ReadToEndAsync(limit.Token));
            await npm.WaitForExitAsync(limit.Token);
            if (npm.ExitCode != 0)
                throw new NodePeerException(
                    $"npm ci in tests/NodePeers ended with {npm.ExitCode}:\n{string.Concat(words)}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new NodePeerException($"npm ci in tests/NodePeers did not end within {Patience}.");
        }
    }
}
