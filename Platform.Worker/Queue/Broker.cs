using RabbitMQ.Client;

namespace Crayon.Platform.Worker.Queue;

/// <summary>
/// How RabbitMQ is reached, and the queues that work goes through. Connections are not mended behind our back: whoever
/// uses one notices its end and opens another.
/// </summary>
internal sealed class Broker(Uri address)
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

    /// <summary>Opens a connection under a name that the broker's operators see.</summary>
    public Task<IConnection> ConnectAsync(string name, CancellationToken ct) => factory.CreateConnectionAsync(name, ct);

    /// <summary>
    /// Makes the queues where they are missing. They are replicated, and short: what has no room waits in the outbox,
    /// where the next turn is another tenant's.
    /// </summary>
    public static async Task DeclareAsync(IChannel channel, int room, CancellationToken ct)
    {
        await channel.QueueDeclareAsync(Dead, durable: true, exclusive: false, autoDelete: false,
            Quorum(("x-max-length", DeadKept)), cancellationToken: ct);
        await channel.QueueDeclareAsync(Work, durable: true, exclusive: false, autoDelete: false,
            Quorum(("x-max-length", room), ("x-overflow", "reject-publish"), ("x-delivery-limit", Deliveries),
                ("x-dead-letter-exchange", ""), ("x-dead-letter-routing-key", Dead)), cancellationToken: ct);
    }

    private static Dictionary<string, object?> Quorum(params IEnumerable<(string Name, object Value)> more)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" };
        foreach (var (name, value) in more) arguments[name] = value;
        return arguments;
    }
}
