using Crayon.Platform.Core.Outbox;
using RabbitMQ.Client;

namespace Crayon.Platform.Worker.Queue;

/// <summary>
/// How RabbitMQ is reached, and the queues that work goes through. Connections are not mended behind our back: whoever
/// uses one notices its end and opens another.
/// </summary>
internal sealed class Broker(Uri address, OutboxOptions options)
{
    /// <summary>Name of the queue.</summary>
    public const string Work = "crayon.work";

    /// <summary>Name of the queue of what could not be read, or killed one worker after another.</summary>
    public const string Dead = "crayon.work.dead";

    private const int Deliveries = 5;
    private const int DeadKept = 10_000;

    private readonly ConnectionFactory factory = new()
    {
        Uri = address, AutomaticRecoveryEnabled = false, TopologyRecoveryEnabled = false,
        RequestedHeartbeat = TimeSpan.FromSeconds(10), RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
        ContinuationTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>How many items the queue holds: what has no room waits in the outbox, where turns are taken.</summary>
    public int Room { get; } = options.Batch * 4;

    /// <summary>
    /// Opens a connection, under a name that the broker's operators see, with a channel; the queues are there then.
    /// </summary>
    public async Task<BrokerLine> OpenAsync(string name, CreateChannelOptions channel, CancellationToken ct)
    {
        var connection = await factory.CreateConnectionAsync(name, ct);
        try
        {
            var opened = await connection.CreateChannelAsync(channel, ct);
            await DeclareAsync(opened, ct);
            return new BrokerLine(connection, opened);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // Replicated, and made where they are missing.
    private async Task DeclareAsync(IChannel channel, CancellationToken ct)
    {
        await channel.QueueDeclareAsync(Dead, durable: true, exclusive: false, autoDelete: false,
            Quorum(("x-max-length", DeadKept)), cancellationToken: ct);
        await channel.QueueDeclareAsync(Work, durable: true, exclusive: false, autoDelete: false,
            Quorum(("x-max-length", Room), ("x-overflow", "reject-publish"), ("x-delivery-limit", Deliveries),
                ("x-dead-letter-exchange", ""), ("x-dead-letter-routing-key", Dead)), cancellationToken: ct);
    }

    private static Dictionary<string, object?> Quorum(params IEnumerable<(string Name, object Value)> more)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
        foreach (var (name, value) in more) arguments[name] = value;
        return arguments;
    }
}

/// <summary>A connection and its one channel.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Channel">The channel; it ends with the connection.</param>
internal sealed record BrokerLine(IConnection Connection, IChannel Channel) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
