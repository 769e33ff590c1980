using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// The provider suspends, resumes and ends add-ons with their base: what happened to a base has them read again.
/// </summary>
internal sealed class FamilyNews(PlatformDbContext db, TimeProvider time)
{
    /// <summary>Posts the work within the unit of work that changed the base.</summary>
    public async Task TellAddOnsAsync(AccountSubscription parent, CancellationToken ct)
    {
        var addOns = await db.Subscriptions.AsNoTracking().Where(row => row.ParentId == parent.Id)
            .Where(SubscriptionTransitions.IsRunning).ToListAsync(ct);
        foreach (var addOn in addOns) OutboxPost.Add(db, time, OutboxTopics.Reread, addOn, addOn.Id.Value);
    }
}
