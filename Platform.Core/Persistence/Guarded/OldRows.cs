using Crayon.Platform.Core.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Removes technical rows by age; runs in a platform scope and touches no tenant's business.</summary>
internal static class OldRows
{
    public static async Task<int> RemoveAsync(
        PlatformDbContext db, RowAges before, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var removed = await db.IdempotencyRecords.Where(row => row.CreatedAt < before.Answers).ExecuteDeleteAsync(ct)
            + await db.Outbox.Where(row => row.State == OutboxState.Done && row.EndedAt < before.Messages)
                .ExecuteDeleteAsync(ct)
            + await db.ProviderEvents.Where(row => row.ReceivedAt < before.Messages).ExecuteDeleteAsync(ct)
            + await db.CardEvents.Where(row => row.ReceivedAt < before.Messages).ExecuteDeleteAsync(ct)
            + await db.Mails.Where(row => (row.SentAt ?? row.CreatedAt) < before.Mails).ExecuteDeleteAsync(ct)
            + await db.PortalSessions.Where(row => (row.EndedAt ?? row.EndsAt) < before.Sessions).ExecuteDeleteAsync(ct)
            + await db.PortalSignIns.Where(row => row.CreatedAt < before.Sessions).ExecuteDeleteAsync(ct);
        await own.CommitAsync(ct);
        return removed;
    }
}

/// <summary>What ended before these times has served.</summary>
/// <param name="Answers">Stored answers.</param>
/// <param name="Messages">Done messages and taken events.</param>
/// <param name="Mails">Mails.</param>
/// <param name="Sessions">Sessions of portals that are over, and sign-ins to them.</param>
internal sealed record RowAges(
    DateTimeOffset Answers, DateTimeOffset Messages, DateTimeOffset Mails, DateTimeOffset Sessions);
