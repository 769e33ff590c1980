namespace Crayon.Testing.Redis;

/// <summary>A private Redis from Debian's package, which keeps nothing. It can be killed and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly GuardedServer server;

    private RedisServer(GuardedServer server, int port) => (this.server, Address) = (server, $"127.0.0.1:{port}");

    /// <summary>Where it listens, <c>host:port</c>.</summary>
    public string Address { get; }

    /// <summary>Starts an empty server.</summary>
    public static async Task<RedisServer> StartAsync(CancellationToken ct)
    {
        var port = FreePorts.One();
        return new RedisServer(await GuardedServer.StartAsync("Redis", [$"{port}"], ct), port);
    }

    /// <summary>Kills it, with all that it held.</summary>
    public Task KillAsync(CancellationToken ct) => server.KillAsync(ct);

    /// <summary>Starts it again on the same port, empty.</summary>
    public Task RestartAsync(CancellationToken ct) => server.RestartAsync(ct);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
