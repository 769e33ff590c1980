using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Tells how a subscription stood on a past date: each event keeps what was so after it.</summary>
public sealed class SubscriptionPast(PlatformDbContext db)
{
    /// <summary>The rows that it reads.</summary>
    public PlatformDbContext Db => db;

    /// <summary>The last event up to an instant (business time); null before the first.</summary>
    public Task<SubscriptionEvent?> AsOfAsync(SubscriptionId id, DateTimeOffset instant, CancellationToken ct) =>
        db.SubscriptionEvents.AsNoTracking().Where(row => row.SubscriptionId == id && row.At <= instant)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
}
