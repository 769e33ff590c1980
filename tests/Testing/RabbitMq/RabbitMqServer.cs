using System.Diagnostics;

namespace Crayon.Testing.RabbitMq;

/// <summary>
/// A private RabbitMQ node from Debian's package. It can be killed and started again, and ends with the test process,
/// also when that is killed.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private readonly Process guard;

    private RabbitMqServer(Process guard, int port) =>
        (this.guard, Address) = (guard, new Uri($"amqp://guest:guest@127.0.0.1:{port}"));

    /// <summary>Where it listens, with its user.</summary>
    public Uri Address { get; }

    /// <summary>Starts a node with an empty store.</summary>
    public static async Task<RabbitMqServer> StartAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("crayon-rabbitmq-").FullName;
        var ports = FreePorts.Take(3);
        var start = new ProcessStartInfo("/bin/sh",
            [Path.Combine(AppContext.BaseDirectory, "RabbitMq", "rabbitmq-server.sh"), folder, .. ports.Select(
                port => $"{port}")])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var server = new RabbitMqServer(Process.Start(start)!, ports[0]);
        if (await server.AnswerAsync(ct) == "ready") return server;
        var log = string.Concat(Directory.GetFiles(folder, "*.log").Select(File.ReadAllText));
        await server.DisposeAsync();
        throw new InvalidOperationException($"RabbitMQ did not start. Its log says:\n{log}");
    }

    /// <summary>Kills the node; what it had confirmed is on its disk.</summary>
    public Task KillAsync(CancellationToken ct) => OrderAsync("kill", "killed", ct);

    /// <summary>Starts the node again, on the same port and store.</summary>
    public Task RestartAsync(CancellationToken ct) => OrderAsync("start", "ready", ct);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        guard.StandardInput.Close();
        await guard.WaitForExitAsync();
        guard.Dispose();
    }

    private async Task OrderAsync(string order, string expected, CancellationToken ct)
    {
        await guard.StandardInput.WriteLineAsync(order.AsMemory(), ct);
        await guard.StandardInput.FlushAsync(ct);
        if (await AnswerAsync(ct) is var answer && answer != expected)
            throw new InvalidOperationException($"RabbitMQ: {order} was answered with {answer}.");
    }

    private async Task<string?> AnswerAsync(CancellationToken ct) => await guard.StandardOutput.ReadLineAsync(ct);
}
