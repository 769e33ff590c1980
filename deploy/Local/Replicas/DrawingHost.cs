using System.Runtime.InteropServices;
using Crayon.Local.Running;
using Crayon.Platform.Documents;

namespace Crayon.Local.Replicas;

/// <summary>Draws documents in a process of its own, as long as the run that started it keeps its input open.</summary>
internal static class DrawingHost
{
    /// <summary>First argument of a process that is to draw; its port follows.</summary>
    public const string Verb = "draw";

    public static async Task<int> RunAsync(string port, TextReader input)
    {
        // Signals to the whole group are for the process that leads.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => signal.Cancel = true);
        await using var app = DocumentsHost.Build(["--urls", $"http://127.0.0.1:{port}"], builder => builder.Quiet());
        await app.StartAsync();
        // The end of the input, however it comes about, is the end of whoever leads.
        await Task.Run(input.ReadToEnd);
        await app.StopAsync();
        return 0;
    }
}
