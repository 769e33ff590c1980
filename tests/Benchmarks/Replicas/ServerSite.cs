using System.Globalization;
using Crayon.Benchmarks.Load;
using Crayon.Benchmarks.Trade;
using Crayon.Testing;
using Crayon.Testing.RabbitMq;
using Crayon.Testing.Redis;

namespace Crayon.Benchmarks.Replicas;

/// <summary>A server set-up of its own: PostgreSQL, Redis, RabbitMQ, and replicas behind the gateway.</summary>
internal sealed class ServerSite : IAsyncDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("crayon-benchmark-").FullName;
    private readonly Stack<IAsyncDisposable> parts = new();

    private ServerSite()
    {
    }

    /// <summary>Folder of its keys and of <c>demo.json</c>.</summary>
    public string Data => data;

    /// <summary>The gateway's port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>The demo's buyers, signed in through the gateway.</summary>
    public Buyers Buyers { get; private set; } = null!;

    public static async Task<ServerSite> StartAsync(int replicas, bool limitsRates, CancellationToken ct)
    {
        var site = new ServerSite();
        try
        {
            await site.StartPartsAsync(replicas, limitsRates, ct);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part)) await part.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    private async Task StartPartsAsync(int replicas, bool limitsRates, CancellationToken ct)
    {
        var postgres = Keep(await PostgresServer.StartAsync(ct, isDurable: true));
        var database = Keep(await postgres.CreateDatabaseAsync(ct));
        var redis = Keep(await RedisServer.StartAsync(ct));
        var rabbit = Keep(await RabbitMqServer.StartAsync(ct));
        Port = Keep(await LocalSetup.StartAsync(data, $"postgres:{database.ConnectionString}", limitsRates, ct,
            "--redis", redis.Address, "--rabbitmq", rabbit.Address.OriginalString,
            "--replicas", replicas.ToString(CultureInfo.InvariantCulture))).Port;
        Buyers = await Buyers.OfAsync(data, Port, Port, ct);
    }

    private T Keep<T>(T part) where T : IAsyncDisposable
    {
        parts.Push(part);
        return part;
    }
}
