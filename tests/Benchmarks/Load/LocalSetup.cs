using System.Diagnostics;
using System.Globalization;
using Crayon.Testing;

namespace Crayon.Benchmarks.Load;

/// <summary>The local run as everybody starts it, with the bare demo, in a process of its own.</summary>
internal sealed class LocalSetup : IAsyncDisposable
{
    private readonly Process process;

    private LocalSetup(Process process, int port) => (this.process, Port) = (process, port);

    /// <summary>The gateway's port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Starts it over a data folder and waits until it is ready.</summary>
    public static async Task<LocalSetup> StartAsync(
        string data, string database, bool limitsRates, CancellationToken ct, params IEnumerable<string> more)
    {
        var port = FreePorts.One();
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Crayon.Local.dll"), "--demo", "bare", "--data", data, "--database",
            database, "--port", port.ToString(CultureInfo.InvariantCulture), .. more,
        ])
        {
            UseShellExecute = false, RedirectStandardOutput = true,
        };
        start.Environment["CRAYON_WEB"] = "off";
        if (!limitsRates) start.Environment["CRAYON_RATE_LIMIT"] = "off";
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var local = new LocalSetup(started, port);
        await local.ReadyAsync(ct);
        return local;
    }

    /// <summary>Ends it as Ctrl-C does.</summary>
    public async ValueTask DisposeAsync()
    {
        using var ending = Process.Start("kill", [process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        while (await process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (!line.StartsWith("Ctrl-C", StringComparison.Ordinal)) continue;
            // What it says after that is read on and left, so that it never waits for a reader.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return;
        }
        throw new InvalidOperationException("The local run ended before it was ready.");
    }
}
