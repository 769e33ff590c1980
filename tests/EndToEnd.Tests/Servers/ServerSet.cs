using System.Diagnostics;
using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;
using Crayon.Testing;
using Crayon.Testing.RabbitMq;
using Crayon.Testing.Redis;

namespace Crayon.EndToEnd.Tests.Servers;

/// <summary>Tests that hurt the one server set-up, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnServers : ICollectionFixture<ServerSet>
{
    /// <summary>The collection's name.</summary>
    public const string Name = nameof(OnServers);
}

/// <summary>
/// The server set-up: PostgreSQL, Redis and RabbitMQ, and identity, API and worker twice, each in a process of its own.
/// The clock of one worker is ahead by more than a lease.
/// </summary>
public sealed class ServerSet : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly LocalSetup setup = LocalSetup.New();
    private PostgresDatabase? database;
    private LocalProcess? local;

    private RabbitMqServer? rabbit;

    internal PostgresServer Postgres { get; private set; } = null!;

    internal RedisServer Redis { get; private set; } = null!;

    internal RabbitMqServer Rabbit => rabbit!;

    internal PostgresDatabase Database => database!;

    internal int Port => setup.Port;

    internal JsonNode Demo { get; private set; } = null!;

    internal int MainProcess => local!.Id;

    internal string Output => local!.Output;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        Postgres = await PostgresServer.StartAsync(CancellationToken.None);
        database = await Postgres.CreateDatabaseAsync(CancellationToken.None);
        Redis = await RedisServer.StartAsync(CancellationToken.None);
        rabbit = await RabbitMqServer.StartAsync(CancellationToken.None);
        await StartLocalAsync(CancellationToken.None);
    }

    /// <summary>Process ids of a role: <c>identity</c>, <c>api</c> or <c>worker</c>.</summary>
    internal IReadOnlyList<int> ProcessesOf(string role) =>
        [.. Processes().Where(row => row.Role == role).Select(row => row.Id)];

    /// <summary>Kills one process of a role and waits until another has taken its place.</summary>
    internal async Task KillOneAsync(string role, CancellationToken ct)
    {
        var (before, victim) = (ProcessesOf(role), ProcessesOf(role)[0]);
        Signal.Kill.SendTo(victim);
        await UntilAsync(() => ProcessesOf(role).Count == before.Count && !ProcessesOf(role).Contains(victim),
            $"no other {role} took the place", ct);
    }

    /// <summary>Kills the process that leads, with gateway and sandbox, and starts all of it again.</summary>
    internal async Task KillAllAsync(CancellationToken ct)
    {
        var replicas = Processes().Select(row => row.Id).ToList();
        await local!.KillAsync();
        await local.DisposeAsync();
        await UntilAsync(() => !replicas.Exists(Signal.Reaches), "replicas outlived the process that led them", ct);
        await StartLocalAsync(ct);
    }

    internal static async Task UntilAsync(Func<bool> seen, string otherwise, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        while (!seen())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, otherwise);
            await Task.Delay(Look, ct);
        }
    }

    /// <summary>For the end of each test: what the processes said last, if it failed.</summary>
    internal void TellOfFailure()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', Output.Split('\n').TakeLast(300)));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (local is not null) await local.DisposeAsync();
        if (rabbit is not null) await rabbit.DisposeAsync();
        if (Redis is not null) await Redis.DisposeAsync();
        if (Postgres is not null) await Postgres.DisposeAsync();
        Directory.Delete(setup.Data, recursive: true);
    }

    private async Task StartLocalAsync(CancellationToken ct)
    {
        local = await LocalProcess.StartAsync(setup with
        {
            Database = $"postgres:{Database.ConnectionString}", Redis = Redis.Address, RabbitMq = $"{Rabbit.Address}",
            Replicas = 2,
            Variables = new Dictionary<string, string>
            {
                ["CRAYON_RATE_LIMIT"] = "off", ["CRAYON_REPLICA_SKEW"] = "00:00:45",
            },
        }, ct);
        Demo = local.ReadDemo();
    }

    private IEnumerable<(string Role, int Id)> Processes() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(setup.Data, "processes.json")))!.AsArray()
            .Select(row => (row!["role"]!.GetValue<string>(), row["processId"]!.GetValue<int>()));
}
