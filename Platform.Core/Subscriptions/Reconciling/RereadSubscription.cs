using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Reconciling;

/// <summary>
/// Works on <c>subscription.reread</c>: something may have happened at the provider. What an event says is not
/// believed;
/// the subscription is read.
/// </summary>
internal sealed class RereadSubscription(PlatformDbContext db, ICcpClient ccp, Reconciliation reconciliation)
    : IOutboxHandler
{
    public string Topic => OutboxTopics.Reread;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new SubscriptionId(subjectId);
        var ours = await db.Subscriptions.Include(row => row.Batches).FirstOrDefaultAsync(row => row.Id == id, ct);
        if (ours is null) return WorkOutcome.Done;
        var customer = await db.Customers.Where(row => row.CustomerId == ours.CustomerId)
            .Select(row => row.ProviderCustomerId).SingleAsync(ct);
        var theirs = await ccp.GetSubscriptionAsync(customer ?? "", ours.ProviderSubscriptionId, ct);
        await reconciliation.RunAsync(ours, theirs, ct);
        return WorkOutcome.Done;
    }
}
