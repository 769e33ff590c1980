using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering.Fulfilment;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Works on <c>subscription.change</c>: takes a change to the provider and to its end. Unless it is sent for the first
/// time, the provider's history is asked for our request id before anything else.
/// </summary>
internal sealed class ChangeConfirmation(PlatformDbContext db, ICcpClient ccp, ChangeSettlement settlement)
    : IOutboxHandler
{
    public string Topic => OutboxTopics.ConfirmChange;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new SubscriptionChangeId(subjectId);
        var change = await db.SubscriptionChanges.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (change is null or { Status: SubscriptionChangeStatus.Completed or SubscriptionChangeStatus.Failed })
            return WorkOutcome.Done;
        var subscription = await db.Subscriptions.Include(row => row.Batches)
            .SingleAsync(row => row.Id == change.SubscriptionId, ct);
        var customer = await db.Customers.Where(row => row.CustomerId == change.CustomerId)
            .Select(row => row.ProviderCustomerId).SingleAsync(ct);
        var work = new ChangeWork(
            change, subscription,
            customer ?? throw new InvalidOperationException("A subscription without a customer at the provider."));
        try
        {
            await SendAsync(work, ct);
        }
        catch (CcpUnknownOutcomeException)
        {
            change.Status = SubscriptionChangeStatus.Unknown;
            await db.SaveChangesAsync(ct);
            throw;
        }
        return WorkOutcome.Done;
    }

    private async Task SendAsync(ChangeWork work, CancellationToken ct)
    {
        var isFirst = work.Change.Status == SubscriptionChangeStatus.Accepted;
        if (isFirst)
        {
            work.Change.Status = SubscriptionChangeStatus.Submitted;
            await db.SaveChangesAsync(ct);
        }
        var etag = work.Subscription.ProviderETag;
        if (!isFirst && await IsDoneAsync(work, ct))
        {
            await settlement.CompleteAsync(work, await ReadAsync(work, ct), ct);
            return;
        }
        try
        {
            await settlement.CompleteAsync(work, await PatchAsync(work, etag, ct), ct);
        }
        catch (CcpRefusedException stale) when (stale.Status == 412)
        {
            await JudgeAgainAsync(work, ct);
        }
        catch (CcpRefusedException no) when (no.IsVerdict())
        {
            await settlement.FailAsync(work.Change, work.Subscription, (no.Code, SupplierReasons.For(no.Code)), ct);
        }
    }

    // Stale: the subscription moved at the provider since we read it. Ours to send again only if it still stands as we
    // judged it.
    private async Task JudgeAgainAsync(ChangeWork work, CancellationToken ct)
    {
        var current = await ReadAsync(work, ct);
        if (await IsDoneAsync(work, ct))
        {
            await settlement.CompleteAsync(work, current, ct);
            return;
        }
        if (current.Quantity != work.Change.FromQuantity || current.Status != "active"
            || current.CommitmentEnd != work.Subscription.EndDate)
        {
            await settlement.FailAsync(work.Change, work.Subscription,
                (ChangeRefusals.ChangedElsewhere, "The subscription has changed at our supplier in the meantime."), ct);
            return;
        }
        try
        {
            await settlement.CompleteAsync(work, await PatchAsync(work, current.ETag, ct), ct);
        }
        catch (CcpRefusedException no) when (no.Status != 412 && no.IsVerdict())
        {
            await settlement.FailAsync(work.Change, work.Subscription, (no.Code, SupplierReasons.For(no.Code)), ct);
        }
        catch (CcpRefusedException stale) when (stale.Status == 412)
        {
            throw new CcpUnavailableException(TimeSpan.FromSeconds(1), stale);
        }
    }

    private async Task<CcpSubscription> PatchAsync(ChangeWork work, string etag, CancellationToken ct)
    {
        try
        {
            return await ccp.ChangeSubscriptionAsync(
                work.Change.Id.Value, work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId,
                work.Patch(etag), ct);
        }
        catch (CcpRefusedException twin) when (!twin.IsVerdict())
        {
            throw new CcpUnknownOutcomeException(work.Change.Id.Value, twin);
        }
    }

    private async Task<bool> IsDoneAsync(ChangeWork work, CancellationToken ct)
    {
        var history = await ccp.GetHistoryAsync(work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId, ct);
        return history.Any(entry => Guid.TryParse(entry.RequestId, out var id) && id == work.Change.Id.Value);
    }

    private async Task<CcpSubscription> ReadAsync(ChangeWork work, CancellationToken ct) =>
        await ccp.GetSubscriptionAsync(work.ProviderCustomerId, work.Subscription.ProviderSubscriptionId, ct)
        ?? throw new CcpUnavailableException(null);
}
