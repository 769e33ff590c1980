using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Crayon.Local.Replicas;

/// <summary>
/// The process that draws documents, as the local run sees it: started beside everything else, which does not wait for
/// it, and started anew when it ends. What is to be drawn meanwhile is tried again.
/// </summary>
internal sealed class DrawingProcess : IAsyncDisposable
{
    private static readonly TimeSpan BeforeAnother = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource stopping = new();
    private readonly string port = FreePort();
    private Task running = Task.CompletedTask;

    /// <summary>Where it listens, from its start on.</summary>
    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Starts it and returns at once.</summary>
    public void Start() => running = Task.Run(KeepAsync);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private async Task KeepAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync();
                await Task.Delay(BeforeAnother, stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // Told to end.
            }
        }
    }

    private async Task RunOnceAsync()
    {
        using var process = Process.Start(ReplicaProcess.StartOf(DrawingHost.Verb, port))
            ?? throw new InvalidOperationException("Drawing did not start.");
        try
        {
            await process.StandardOutput.ReadToEndAsync(stopping.Token);
            await process.WaitForExitAsync(stopping.Token);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static async Task EndAsync(Process process)
    {
        if (process.HasExited) return;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopsWithin);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }
    }

    // Another may take the port before the process has it; then it ends, and the next one tries again.
    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
