using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Subscriptions;

/// <summary>Reads subscriptions with what hangs on them.</summary>
internal static class SubscriptionReader
{
    public static Task<AccountSubscription?> FindAsync(PlatformDbContext db, Guid id, CancellationToken ct)
    {
        var wanted = new SubscriptionId(id);
        return db.Subscriptions.AsNoTracking().Include(row => row.Batches).FirstOrDefaultAsync(row => row.Id == wanted,
            ct);
    }

    public static async Task<SubscriptionView> ViewAsync(PlatformDbContext db, AccountSubscription row,
        CancellationToken ct)
    {
        var pending = row.PendingChangeId is { } change
            ? await db.SubscriptionChanges.AsNoTracking().FirstOrDefaultAsync(found => found.Id == change, ct)
            : null;
        return SubscriptionView.Of(row, pending);
    }
}
