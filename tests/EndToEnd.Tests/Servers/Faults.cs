using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;
using Npgsql;
using RabbitMQ.Client;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>What can go wrong in a server set-up; each comes and goes.</summary>
internal static class Faults
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Spell = TimeSpan.FromSeconds(10);

    public static IReadOnlyDictionary<string, Func<ServerSet, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<ServerSet, CancellationToken, Task>>
        {
            ["an API process is killed"] = (set, ct) => set.KillOneAsync("api", ct),
            ["a worker process is killed"] = (set, ct) => set.KillOneAsync("worker", ct),
            ["an identity process is killed"] = (set, ct) => set.KillOneAsync("identity", ct),
            ["the process of gateway and sandbox is killed"] = (set, ct) => set.KillAllAsync(ct),
            ["Redis and RabbitMQ are away for 30 s"] = CacheAndBrokerAwayAsync,
            ["PostgreSQL is away for 30 s"] = DatabaseAwayAsync,
            ["the database takes no writes for 10 s"] = NoWritesAsync,
            ["the provider takes 10 s for each answer"] = SlowProviderAsync,
            ["messages are dropped and doubled for 10 s"] = HurtMessagesAsync,
        };

    private static async Task CacheAndBrokerAwayAsync(ServerSet set, CancellationToken ct)
    {
        await Task.WhenAll(set.Redis.KillAsync(ct), set.Rabbit.KillAsync(ct));
        await Task.Delay(Outage, ct); // the outage itself
        await Task.WhenAll(set.Redis.RestartAsync(ct), set.Rabbit.RestartAsync(ct));
    }

    private static async Task DatabaseAwayAsync(ServerSet set, CancellationToken ct)
    {
        await set.Postgres.KillAsync(ct);
        await Task.Delay(Outage, ct); // the outage itself
        await set.Postgres.RestartAsync(ct);
    }

    private static async Task NoWritesAsync(ServerSet set, CancellationToken ct)
    {
        await ReadOnlyAsync(set, isOn: true, ct);
        await Task.Delay(Spell, ct); // the spell itself
        await ReadOnlyAsync(set, isOn: false, ct);
    }

    private static async Task ReadOnlyAsync(ServerSet set, bool isOn, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(set.Postgres.SuperuserConnectionString);
        await connection.OpenAsync(ct);
        var word = isOn ? "on" : "off";
        // From another database: this one would hold itself to what it has just said.
        await using var command = new NpgsqlCommand(
            $"""
            ALTER DATABASE {set.Database.Name} SET default_transaction_read_only = {word};
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = '{set.Database.Name}';
            """, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task SlowProviderAsync(ServerSet set, CancellationToken ct)
    {
        await DialAsync(set, 10_000, ct);
        await Task.Delay(Spell * 2, ct); // the spell itself
        await DialAsync(set, 0, ct);
    }

    private static async Task DialAsync(ServerSet set, int latency, CancellationToken ct)
    {
        using var provider = new Provider(set.Demo);
        await provider.ControlAsync("/_sim/faults", new JsonObject { ["rate"] = 0, ["latencyMs"] = latency }, ct);
    }

    private static async Task HurtMessagesAsync(ServerSet set, CancellationToken ct)
    {
        await using var connection = await new ConnectionFactory { Uri = set.Rabbit.Address }
            .CreateConnectionAsync(ct);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        using var spell = CancellationTokenSource.CreateLinkedTokenSource(ct);
        spell.CancelAfter(Spell);
        var taken = 0;
        while (!spell.IsCancellationRequested)
        {
            if (await channel.BasicGetAsync("crayon.work", autoAck: true, ct) is not { } message) continue;
            // Every other one is lost, the others come twice.
            for (var copies = taken++ % 2 * 2; copies > 0; copies--)
                await channel.BasicPublishAsync("", "crayon.work", message.Body, ct);
        }
    }
}
