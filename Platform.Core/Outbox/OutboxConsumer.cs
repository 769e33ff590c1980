using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Outbox;

/// <summary>
/// Works on the items of the queue: in the scope of each message's tenant and customer, under a lease of its own.
/// </summary>
public sealed partial class OutboxConsumer(
    TenantScopes scopes, IWorkQueue queue, MessageRun run, OutboxOptions options, TimeProvider time,
    ILogger<OutboxConsumer> log)
{
    /// <summary>Works with several readers until it is stopped; what is under way then has a grace to end.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var cutOff = new CancellationTokenSource();
        await using var stopping = ct.Register(() => cutOff.CancelAfter(options.Grace));
        await queue.ConsumeAsync(options.Consumers, item => ConsumeSafelyAsync(item, cutOff.Token), ct);
    }

    /// <summary>
    /// Works on one item; answers false when its lease was no longer the one it was handed over with.
    /// </summary>
    public async Task<bool> ConsumeAsync(WorkItem item, CancellationToken ct)
    {
        if (await StartAsync(item, ct) is not { } message) return false;
        var outcome = await run.AttemptAsync(message, ct);
        if (!await SettleAsync(message, outcome)) LogLeaseLost(message.Id);
        return true;
    }

    // The lease runs out by itself, so that a failure here delays the message and never loses it.
    private async Task ConsumeSafelyAsync(WorkItem item, CancellationToken ct)
    {
        try
        {
            await ConsumeAsync(item, ct);
        }
        catch (Exception failure)
        {
            LogFailure(failure, item.MessageId, item.Tenant);
        }
    }

    private async Task<OutboxMessage?> StartAsync(WorkItem item, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, OutboxRelay.By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var token = Guid.CreateVersion7();
        if (!await OutboxLeases.StartAsync(db, item, token, time.GetUtcNow() + options.Lease, ct)) return null;
        return await db.Outbox.AsNoTracking().SingleAsync(row => row.Id == item.MessageId, ct);
    }

    // Not cancellable: what was done must be said, or the work is done again.
    private async Task<bool> SettleAsync(OutboxMessage message, WorkOutcome outcome)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, OutboxRelay.By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var (token, now) = (message.LeaseToken.GetValueOrDefault(), time.GetUtcNow());
        switch (outcome)
        {
            case WorkOutcome.Ended:
                return await OutboxLeases.EndAsync(
                    db, message.Id, token, new LeaseEnd(OutboxState.Done, now), CancellationToken.None);
            case WorkOutcome.Stopped stopped:
                LogStopped(message.Id, message.Topic, message.TenantId, stopped.Reason);
                return await OutboxLeases.EndAsync(
                    db, message.Id, token, new LeaseEnd(OutboxState.Dead, now, stopped.Reason), CancellationToken.None);
            case WorkOutcome.Waiting wait:
                return await OutboxLeases.GiveBackAsync(
                    db, message.Id, token, new LeaseReturn(now + wait.Pause, Counts: false), CancellationToken.None);
            case WorkOutcome.Failed failed when message.Attempts >= options.MaxAttempts:
                LogDead(message.Id, message.Topic, message.TenantId, failed.Error);
                return await OutboxLeases.EndAsync(
                    db, message.Id, token, new LeaseEnd(OutboxState.Dead, now, failed.Error), CancellationToken.None);
            case WorkOutcome.Failed failed:
                var back = new LeaseReturn(now + PauseAfter(message, failed), Counts: true, failed.Error);
                return await OutboxLeases.GiveBackAsync(db, message.Id, token, back, CancellationToken.None);
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome.");
        }
    }

    private TimeSpan PauseAfter(OutboxMessage message, WorkOutcome.Failed failed)
    {
        // Jitter spreads load; nothing secret hangs on it.
        var pause = RetryPause.After(options, message.Attempts, Random.Shared.NextDouble());
        return failed.Pause is { } asked && asked > pause ? asked : pause;
    }

    [LoggerMessage(LogLevel.Error,
        "Message {MessageId} of tenant {TenantId} could not be worked on; its lease will run out")]
    private partial void LogFailure(Exception failure, Guid messageId, TenantId tenantId);

    [LoggerMessage(LogLevel.Warning, "The lease of message {MessageId} was lost before its end was noted")]
    private partial void LogLeaseLost(Guid messageId);

    [LoggerMessage(LogLevel.Information, "Message {MessageId} ({Topic}) of tenant {TenantId} was stopped: {Reason}")]
    private partial void LogStopped(Guid messageId, string topic, TenantId tenantId, string reason);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} ({Topic}) of tenant {TenantId} is a dead letter: {Error}")]
    private partial void LogDead(Guid messageId, string topic, TenantId tenantId, string error);
}
