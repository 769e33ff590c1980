using System.Threading.Channels;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Audit;

/// <summary>
/// Writes what happens at the token endpoint in batches, so that a token costs no transaction: at most a second may be
/// lost in a crash, nothing at a stop. A full queue makes callers wait instead of forgetting.
/// </summary>
internal sealed partial class TokenAudit(TenantScopes scopes, TimeProvider time, ILogger<TokenAudit> log)
    : BackgroundService
{
    private const int Waiting = 20_000;
    private const int Batch = 500;
    private const int LastTries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<TokenEvent> queue =
        Channel.CreateBounded<TokenEvent>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>Queues what a client did or was refused in a request.</summary>
    public ValueTask AddAsync(HttpContext context, KnownClient client, string action, CancellationToken ct) =>
        queue.Writer.WriteAsync(
            new TokenEvent(client, action, time.GetUtcNow(), RequestOrigin.AddressOf(context)), ct);

    /// <inheritdoc />
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Reading goes on until the queue is closed and empty, whatever stops.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await PauseAsync(stoppingToken);
            while (Next() is { Count: > 0 } batch) await KeepAsync(batch, stoppingToken);
        }
    }

    private List<TokenEvent> Next()
    {
        var batch = new List<TokenEvent>();
        while (batch.Count < Batch && queue.Reader.TryRead(out var happened)) batch.Add(happened);
        return batch;
    }

    private async Task KeepAsync(List<TokenEvent> batch, CancellationToken stopping)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SaveAsync(batch);
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LogNotKept(failure, batch.Count, attempt);
                if (stopping.IsCancellationRequested && attempt >= LastTries) return;
                await PauseAsync(stopping);
            }
        }
    }

    private async Task SaveAsync(List<TokenEvent> batch)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("token-audit"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        db.AuditEvents.AddRange(batch.Select(Entry));
        await db.SaveChangesAsync();
    }

    private static AuditEvent Entry(TokenEvent happened) => new()
    {
        TenantId = happened.Client.Realm, CustomerId = happened.Client.CustomerId, At = happened.At,
        Actor = $"client:{happened.Client.ClientId}", ActorKind = ActorKind.Client, Action = happened.Action,
        SubjectType = "client", SubjectId = happened.Client.ClientId,
        Reason = $"address {happened.Address}", TraceId = happened.TraceId,
    };

    private async Task PauseAsync(CancellationToken stopping) =>
        await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} audit entries were not kept at attempt {Attempt}.")]
    private partial void LogNotKept(Exception failure, int count, int attempt);
}
