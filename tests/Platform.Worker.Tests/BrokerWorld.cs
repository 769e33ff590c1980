using System.Collections.Concurrent;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Worker.Queue;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Worker.Tests;

/// <summary>An outbox whose work is noted, over a broker or without one, in real time.</summary>
internal sealed class BrokerWorld : IAsyncDisposable
{
    private static readonly OutboxOptions Options = new() { Lease = TimeSpan.FromSeconds(3) };
    private readonly TestPlatform platform;
    private readonly ConcurrentQueue<Guid> done;
    private readonly CancellationTokenSource stop = new();
    private List<Task> running = [];

    private BrokerWorld(TestPlatform platform, ConcurrentQueue<Guid> done) =>
        (this.platform, this.done) = (platform, done);

    /// <summary>What was worked on, in order.</summary>
    public IReadOnlyList<Guid> Done => [.. done];

    public static async Task<BrokerWorld> CreateAsync(Uri? broker, CancellationToken ct)
    {
        var noted = new ConcurrentQueue<Guid>();
        return new BrokerWorld(await TestPlatform.CreateAsync(DatabaseEngine.Postgres, ct, services =>
        {
            services.AddSingleton(TimeProvider.System).AddOutbox(Options);
            services.AddScoped<IOutboxHandler>(_ => new Noting(noted));
            if (broker is not null) services.AddBroker(broker);
        }), noted);
    }

    /// <summary>Adds work of a new tenant; answers the ids of what it is about.</summary>
    public async Task<IReadOnlyList<Guid>> PostAsync(string slug, int messages, CancellationToken ct)
    {
        var tenant = Rows.ATenant(slug);
        var subjects = Enumerable.Range(0, messages).Select(_ => Guid.CreateVersion7()).ToList();
        await platform.AsPlatformAsync(async db =>
        {
            db.Tenants.Add(tenant);
            db.Outbox.AddRange(subjects.Select(subject => new OutboxMessage
            {
                TenantId = tenant.TenantId, CustomerId = null, Topic = OutboxTopics.SendMail, SubjectId = subject,
                NotBefore = DateTimeOffset.UnixEpoch, CreatedAt = DateTimeOffset.UnixEpoch,
            }));
            return await db.SaveChangesAsync(ct);
        });
        return subjects;
    }

    /// <summary>Lets relay and consumers work.</summary>
    public void Start() => running =
    [
        platform.Services.GetRequiredService<OutboxRelay>().RunAsync(stop.Token),
        platform.Services.GetRequiredService<OutboxConsumer>().RunAsync(stop.Token),
    ];

    /// <summary>Waits until so much was worked on.</summary>
    public async Task WorkedAsync(int messages, CancellationToken ct)
    {
        while (done.Count < messages) await Task.Delay(20, ct);
    }

    /// <summary>Waits until the end of all work is noted.</summary>
    public async Task SettledAsync(CancellationToken ct)
    {
        while (await platform.AsPlatformAsync(db => db.Outbox.AnyAsync(row => row.State != OutboxState.Done, ct)))
            await Task.Delay(20, ct);
    }

    /// <summary>Waits until the health of the broker is so.</summary>
    public async Task HealthIsAsync(HealthStatus status, CancellationToken ct)
    {
        var health = platform.Services.GetRequiredService<HealthCheckService>();
        while ((await health.CheckHealthAsync(check => check.Name == "rabbitmq", ct)).Status != status)
            await Task.Delay(20, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await platform.DisposeAsync();
        stop.Dispose();
    }

    private sealed class Noting(ConcurrentQueue<Guid> done) : IOutboxHandler
    {
        public string Topic => OutboxTopics.SendMail;

        public Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
        {
            done.Enqueue(subjectId);
            return Task.FromResult(WorkOutcome.Done);
        }
    }
}
