using Crayon.Platform.Core.Catalogue;
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
internal sealed class ChangeConfirmation(PlatformDbContext db, ChangeSending sending, ChangeSettlement settlement)
    : IOutboxHandler
{
    public string Topic => OutboxTopics.ConfirmChange;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new SubscriptionChangeId(subjectId);
        var change = await db.SubscriptionChanges.FirstOrDefaultAsync(row => row.Id == id, ct);
        if (change is null or { Status: SubscriptionChangeStatus.Completed or SubscriptionChangeStatus.Failed })
            return WorkOutcome.Done;
        try
        {
            await SendAsync(await WorkOfAsync(change, ct), ct);
        }
        catch (CcpUnknownOutcomeException)
        {
            change.Status = SubscriptionChangeStatus.Unknown;
            await db.SaveChangesAsync(ct);
            throw;
        }
        return WorkOutcome.Done;
    }

    private async Task<ChangeWork> WorkOfAsync(SubscriptionChange change, CancellationToken ct)
    {
        var subscription = await db.Subscriptions.Include(row => row.Batches)
            .SingleAsync(row => row.Id == change.SubscriptionId, ct);
        var customer = await db.Customers.Where(row => row.CustomerId == change.CustomerId)
            .Select(row => row.ProviderCustomerId).SingleAsync(ct);
        var work = new ChangeWork(
            change, subscription,
            customer ?? throw new InvalidOperationException("A subscription without a customer at the provider."));
        return (change.ToPlanId ?? change.Scheduled?.PlanId) is { } named
            ? work with { Target = await PlanAsync(named, ct) }
            : work;
    }

    private Task<Plan> PlanAsync(PlanId id, CancellationToken ct) =>
        db.Plans.AsNoTracking().SingleAsync(row => row.Id == id, ct);

    private async Task SendAsync(ChangeWork work, CancellationToken ct)
    {
        var isFirst = work.Change.Status == SubscriptionChangeStatus.Accepted;
        if (isFirst)
        {
            work.Change.Status = SubscriptionChangeStatus.Submitted;
            await db.SaveChangesAsync(ct);
        }
        if (!isFirst && await sending.FindAsync(work, ct) is { } done)
        {
            await settlement.CompleteAsync(work, done, ct);
            return;
        }
        try
        {
            await settlement.CompleteAsync(
                work, await sending.SendAsync(work, work.Subscription.ProviderETag, ct), ct);
        }
        catch (CcpRefusedException stale) when (stale.Status == 412)
        {
            await JudgeAgainAsync(work, ct);
        }
        catch (CcpRefusedException no) when (no.IsVerdict())
        {
            await settlement.FailAsync(work, (no.Code, SupplierReasons.For(no.Code)), ct);
        }
    }

    // Stale: the subscription moved at the provider since we read it. Ours to send again only if it still stands as we
    // judged it.
    private async Task JudgeAgainAsync(ChangeWork work, CancellationToken ct)
    {
        var current = await sending.ReadAsync(work, ct);
        if (await sending.FindAsync(work, ct) is { } done)
        {
            await settlement.CompleteAsync(work, done, ct);
            return;
        }
        if (!StandsAsJudged(work, current))
        {
            await settlement.FailAsync(work,
                (ChangeRefusals.ChangedElsewhere, "The subscription has changed at our supplier in the meantime."), ct);
            return;
        }
        try
        {
            await settlement.CompleteAsync(work, await sending.SendAsync(work, current.ETag, ct), ct);
        }
        catch (CcpRefusedException no) when (no.Status != 412 && no.IsVerdict())
        {
            await settlement.FailAsync(work, (no.Code, SupplierReasons.For(no.Code)), ct);
        }
        catch (CcpRefusedException stale) when (stale.Status == 412)
        {
            throw new CcpUnavailableException(TimeSpan.FromSeconds(1), stale);
        }
    }

    private static bool StandsAsJudged(ChangeWork work, CcpSubscription current) =>
        current.Quantity == work.Change.FromQuantity
        && current.Status == ProviderStatuses.Of(work.Subscription.Status)
        && current.CommitmentEnd == work.Subscription.EndDate;
}
