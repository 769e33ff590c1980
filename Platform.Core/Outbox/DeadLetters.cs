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

    /// <summary>Dead letters, the youngest first.</summary>
    /// <param name="before">Only those with a smaller id, for paging.</param>
    /// <param name="atMost">1 to 200.</param>
    /// <param name="ct">Cancels.</param>
    public Task<List<OutboxMessage>> ListAsync(Guid? before, int atMost, CancellationToken ct) =>
        db.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Dead && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(atMost).ToListAsync(ct);

    /// <summary>Lets a dead letter be tried again, with all its attempts; recorded. Null when there is no such message.</summary>
    public async Task<OutboxMessage?> ReplayAsync(Guid messageId, string? reason, CancellationToken ct)
    {
        if (await db.Outbox.AsNoTracking().FirstOrDefaultAsync(row => row.Id == messageId, ct) is not { } message) return null;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        if (!await OutboxLeases.ReplayAsync(db, messageId, time.GetUtcNow(), ct))
            throw new DomainRuleException(NotDead, "Only a message that was given up can be replayed.");
        AuditLog.Record(db, time, new AuditEntry("outbox.replayed", "outbox-message", messageId.ToString(), reason)
        {
            Tenant = message.TenantId,
            Customer = message.CustomerId,
        });
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        signal.Ring();
        return await db.Outbox.AsNoTracking().SingleAsync(row => row.Id == messageId, ct);
    }
}
