using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Outbox;

/// <summary>Staff's view of what was given up, and its replay. Runs in the staff's platform scope.</summary>
public sealed class DeadLetters(PlatformDbContext db, TimeProvider time, OutboxSignal signal)
{
    /// <summary>The refusal of a replay of what is no dead letter; HTTP 409.</summary>
    public const string NotDead = "message-not-dead";

    /// <summary>The refusal of giving up what does not wait; HTTP 409.</summary>
    public const string NotWaiting = "message-not-waiting";

    /// <summary>Dead letters, the youngest first.</summary>
    /// <param name="before">Only those with a smaller id, for paging.</param>
    /// <param name="atMost">1 to 200.</param>
    /// <param name="ct">Cancels.</param>
    public Task<List<OutboxMessage>> ListAsync(Guid? before, int atMost, CancellationToken ct) =>
        db.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Dead && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(atMost).ToListAsync(ct);

    /// <summary>
    /// Lets a dead letter be tried again, with all its attempts; recorded. Null when there is no such message.
    /// </summary>
    public async Task<OutboxMessage?> ReplayAsync(Guid messageId, string? reason, CancellationToken ct)
    {
        var message = await MoveAsync(messageId, new Move("outbox.replayed", reason, OutboxLeases.ReplayAsync,
            NotDead, "Only a message that was given up can be replayed."), ct);
        signal.Ring();
        return message;
    }

    /// <summary>
    /// Ends the attempts at a message that waits for its next one: it becomes a dead letter at once. Recorded; null
    /// when
    /// there is no such message.
    /// </summary>
    public Task<OutboxMessage?> GiveUpAsync(Guid messageId, string? reason, CancellationToken ct) =>
        MoveAsync(messageId, new Move("outbox.given-up", reason, OutboxLeases.GiveUpAsync,
            NotWaiting, "Only a message that waits for its next attempt can be given up."), ct);

    private async Task<OutboxMessage?> MoveAsync(Guid messageId, Move move, CancellationToken ct)
    {
        if (await db.Outbox.AsNoTracking().FirstOrDefaultAsync(row => row.Id == messageId, ct) is not { } message)
            return null;
        await using var own = await db.BeginOwnAsync(ct);
        if (!await move.Apply(db, messageId, time.GetUtcNow(), ct))
            throw new DomainRuleException(move.Refusal, move.Words);
        AuditLog.Record(db, time, new AuditEntry(move.Action, "outbox-message", messageId.ToString(), move.Reason)
        {
            Tenant = message.TenantId,
            Customer = message.CustomerId,
        });
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return await db.Outbox.AsNoTracking().SingleAsync(row => row.Id == messageId, ct);
    }

    private sealed record Move(
        string Action, string? Reason,
        Func<PlatformDbContext, Guid, DateTimeOffset, CancellationToken, Task<bool>> Apply,
        string Refusal, string Words);
}
