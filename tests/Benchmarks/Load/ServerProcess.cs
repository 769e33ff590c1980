using System.Diagnostics;

namespace Crayon.Benchmarks.Load;

/// <summary>
/// A server in a process of its own: this program under another command. It says one line when it listens and ends when
/// its input closes.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string said) => (this.process, Said) = (process, said);

    /// <summary>The line that it said.</summary>
    public string Said { get; }

    /// <summary>Resident memory at present, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Its number.</summary>
    public int ProcessId => process.Id;

    public static async Task<ServerProcess> StartAsync(CancellationToken ct, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, .. command])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var said = await started.StandardOutput.ReadLineAsync(ct)
            ?? throw new InvalidOperationException($"{command[0]} ended at once.");
        return new ServerProcess(started, said);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
