using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Fulfilment;

/// <summary>
/// Takes single lines forward: sent, there, ready, active; each step commits with what it means for the order.
/// </summary>
internal sealed class LineFulfilment(
    PlatformDbContext db, ICcpClient ccp, LineSubmission submission, LineActivation activation, BusinessClock clock)
{
    /// <summary>The lines that have not ended, base services before the add-ons that need them.</summary>
    public async Task<List<(OrderLine Line, Plan Plan)>> InOrderAsync(Order order, CancellationToken ct)
    {
        var ids = order.Lines.Select(line => line.PlanId).ToList();
        var plans = await db.Plans.AsNoTracking().Where(plan => ids.Contains(plan.Id))
            .ToDictionaryAsync(plan => plan.Id, ct);
        return [.. order.Lines.Where(line => !line.HasEnded).Select(line => (Line: line, Plan: plans[line.PlanId]))
            .OrderBy(pair => pair.Plan.AddOnOf is not null).ThenBy(pair => pair.Line.LineNumber)];
    }

    /// <summary>Takes a line as far as it goes now.</summary>
    /// <param name="work">The line.</param>
    /// <param name="isFirst">Whether no earlier attempt can have been sent.</param>
    /// <param name="ct">Cancels.</param>
    public async Task AdvanceAsync(LineWork work, bool isFirst, CancellationToken ct)
    {
        try
        {
            await PlaceAndActivateAsync(work, isFirst, ct);
        }
        catch (CcpRefusedException no) when (no.IsVerdict())
        {
            work.Line.Fail(no.Code, SupplierReasons.For(no.Code));
        }
        if (!OrderMoves.EndIfSettled(db, clock, work.Order)) NoteProvisioning(work.Order);
        await db.SaveChangesAsync(ct);
    }

    private async Task PlaceAndActivateAsync(LineWork work, bool isFirst, CancellationToken ct)
    {
        if (work.Plan.AddOnOf is { } slug)
        {
            var parent = await ParentAsync(work, slug, ct);
            // Its base line is on the way: the order is looked at again in a moment.
            if (parent.IsComing) return;
            if (parent.Found is null)
            {
                work.Line.CallBack(OrderRefusals.AddOnNeedsBase, "The base service of this add-on is not active.");
                return;
            }
            work = work with { Parent = parent.Found };
        }
        var placed = await submission.PlaceAsync(work, isFirst, ct);
        if (placed.Lines is [{ SubscriptionId: { } id }, ..]
            && await ccp.GetSubscriptionAsync(work.ProviderCustomerId, id, ct) is { Status: not "pending" } ready)
            await activation.ActivateAsync(work, placed, ready, ct);
        else
            (work.Line.Status, work.Line.ProviderOrderId) = (OrderLineStatus.Provisioning, placed.Id);
    }

    // The base of the same order comes first, while it may still become one.
    private async Task<(bool IsComing, AccountSubscription? Found)> ParentAsync(
        LineWork work, string slug, CancellationToken ct)
    {
        var needed = await db.Services.Where(service => service.Slug == slug).Select(service => service.Id)
            .ToListAsync(ct);
        var ordered = work.Order.Lines.Where(line => needed.Contains(line.ServiceId)).ToList();
        if (ordered.Find(line => line.SubscriptionId is not null) is { SubscriptionId: { } id })
            return (false, await db.Subscriptions.AsNoTracking().SingleAsync(row => row.Id == id, ct));
        if (ordered.Exists(line => !line.HasEnded)) return (true, null);
        // The base failed and takes the add-on with it, unless the customer holds another one.
        return (false, await PurchaseRules.BaseOf(db, (work.Order.CustomerId, work.Order.AccountId), slug)
            .AsNoTracking().FirstOrDefaultAsync(ct));
    }

    private void NoteProvisioning(Order order)
    {
        if (order.Lines.Exists(line => line.Status == OrderLineStatus.Provisioning)
            && OrderTransitions.Allows(order.Status, OrderStatus.Provisioning))
            OrderMoves.Move(db, clock, order, OrderStatus.Provisioning);
    }
}
