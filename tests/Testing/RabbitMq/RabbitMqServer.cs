namespace Crayon.Testing.RabbitMq;

/// <summary>
/// A private RabbitMQ node from Debian's package. It can be killed and started again; what it had confirmed is on its
/// disk.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private readonly GuardedServer server;

    private RabbitMqServer(GuardedServer server, int port) =>
        (this.server, Address) = (server, new Uri($"amqp://guest:guest@127.0.0.1:{port}"));

    /// <summary>Where it listens, with its user.</summary>
    public Uri Address { get; }

    /// <summary>Starts a node with an empty store.</summary>
    public static async Task<RabbitMqServer> StartAsync(CancellationToken ct)
    {
        var ports = FreePorts.Take(3);
        return new RabbitMqServer(
            await GuardedServer.StartAsync("RabbitMq", ports.Select(port => $"{port}"), ct), ports[0]);
    }

    /// <summary>Kills the node; what it had confirmed is on its disk.</summary>
    public Task KillAsync(CancellationToken ct) => server.KillAsync(ct);

    /// <summary>Starts the node again, on the same port and store.</summary>
    public Task RestartAsync(CancellationToken ct) => server.RestartAsync(ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
