using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Outbox;

/// <summary>One attempt at a message: its scope, its handler, its lease kept alive, and what its end means.</summary>
public sealed partial class MessageRun(
    TenantScopes scopes, VersionWatch versions, WorkSpans spans, OutboxOptions options, TimeProvider time,
    ILogger<MessageRun> log)
{
    private static readonly Actor By = Actor.System("worker");

    /// <summary>Runs the handler of the message's topic; never throws for what the handler did.</summary>
    public async Task<WorkOutcome> AttemptAsync(OutboxMessage message, CancellationToken ct)
    {
        using var span = spans.Start(message);
        using var naming = log.BeginScope(WorkSpans.NamesOf(message));
        using var work = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await using var heart = time.CreateTimer(
            _ => _ = BeatAsync(message, work), null, options.Lease / 3, options.Lease / 3);
        try
        {
            return await HandleAsync(message, work.Token);
        }
        catch (OperationCanceledException) when (work.IsCancellationRequested)
        {
            // Stopped, or another has the lease: whoever comes next goes on where this one was.
            return WorkOutcome.Later(TimeSpan.Zero);
        }
        catch (Exception failure)
        {
            return Judge(message, failure);
        }
    }

    private async Task<WorkOutcome> HandleAsync(OutboxMessage message, CancellationToken ct)
    {
        await versions.RefreshClockAsync(ct);
        await using var scope = scopes.ForTenant(message.TenantId, By, message.CustomerId);
        var handler = scope.ServiceProvider.GetServices<IOutboxHandler>()
            .FirstOrDefault(one => one.Topic == message.Topic);
        if (handler is null) return WorkOutcome.Again("no-handler");
        if (!handler.WorksForTheLeft && await HasLeftAsync(scope, message.TenantId, ct))
            return WorkOutcome.Stop(OutboxMessage.TenantLeft);
        return await handler.HandleAsync(message.SubjectId, ct);
    }

    private static async Task<bool> HasLeftAsync(AsyncServiceScope scope, TenantId tenant, CancellationToken ct) =>
        await scope.ServiceProvider.GetRequiredService<TenantRegistry>().FindAsync(tenant, ct) is { } known
        && known.State.HasLeft();

    private WorkOutcome Judge(OutboxMessage message, Exception failure)
    {
        switch (failure)
        {
            case CcpUnavailableException busy:
                LogRetry(message.Id, message.Topic, "provider-unavailable");
                return WorkOutcome.Again("provider-unavailable", busy.RetryAfter);
            case CcpUnknownOutcomeException:
                LogRetry(message.Id, message.Topic, "provider-unknown");
                return WorkOutcome.Again("provider-unknown");
            case DbUpdateConcurrencyException:
                LogRetry(message.Id, message.Topic, "changed-meanwhile");
                return WorkOutcome.Again("changed-meanwhile");
            default:
                LogFailure(failure, message.Id, message.Topic);
                return WorkOutcome.Again(failure.GetType().Name);
        }
    }

    private async Task BeatAsync(OutboxMessage message, CancellationTokenSource work)
    {
        try
        {
            await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, By);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            var until = time.GetUtcNow() + options.Lease;
            if (!await OutboxLeases.RenewAsync(
                db, message.Id, message.LeaseToken.GetValueOrDefault(), until, work.Token))
                await work.CancelAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The next beat tries again; without any the lease runs out, which is safe.
            LogBeat(failure, message.Id);
        }
    }

    [LoggerMessage(LogLevel.Information, "Message {MessageId} ({Topic}) will be tried again: {Reason}")]
    private partial void LogRetry(Guid messageId, string topic, string reason);

    [LoggerMessage(LogLevel.Error, "Message {MessageId} ({Topic}) failed and will be tried again")]
    private partial void LogFailure(Exception failure, Guid messageId, string topic);

    [LoggerMessage(LogLevel.Debug, "The lease of message {MessageId} could not be prolonged")]
    private partial void LogBeat(Exception failure, Guid messageId);
}
