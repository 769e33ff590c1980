using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Approvals;

/// <summary>Approves or rejects an order that waits for somebody, and lets one go whose date has come.</summary>
public sealed class DecideOnOrder(PlatformDbContext db, OrderRepricing repricing, CreditCheck credit, Clocks clocks)
{
    private const string PriceChanged = "The price has changed since the order was placed.";

    /// <summary>
    /// Approves it: it goes on its way, or waits for its date. Has the price changed meanwhile, it takes the new one
    /// and
    /// goes on waiting, with both figures.
    /// </summary>
    public async Task<Order> ApproveAsync(OrderId id, string? reason, CancellationToken ct)
    {
        var order = await FindAsync(id, ct);
        EnsureWaits(order);
        if (await repricing.TakeOverAsync(order, ct) != 0)
        {
            OrderMoves.Note(db, clocks.Business, order, PriceChanged);
            return await SaveAsync(order, "order.repriced", reason, ct);
        }
        await credit.EnsureAsync(CreditRequest.Of(order), ct);
        if (order.ScheduledFor > clocks.Now) OrderMoves.Move(db, clocks.Business, order, OrderStatus.Scheduled, reason);
        else OrderMoves.Release(db, clocks, order, reason);
        return await SaveAsync(order, "order.approved", reason, ct);
    }

    /// <summary>Rejects it for good.</summary>
    public async Task<Order> RejectAsync(OrderId id, string? reason, CancellationToken ct)
    {
        var order = await FindAsync(id, ct);
        EnsureWaits(order);
        foreach (var line in order.Lines) line.Status = OrderLineStatus.Cancelled;
        OrderMoves.Move(db, clocks.Business, order, OrderStatus.Rejected, reason);
        return await SaveAsync(order, "order.rejected", reason, ct);
    }

    /// <summary>
    /// Lets a scheduled order go at its date, at the price of that day; has it risen, or can it not be bought as it
    /// stands, somebody is asked first.
    /// </summary>
    internal async Task ReleaseAtDateAsync(OrderId id, CancellationToken ct)
    {
        var order = await FindAsync(id, ct);
        if (order.Status != OrderStatus.Scheduled) return;
        try
        {
            if (await repricing.TakeOverAsync(order, ct) > 0)
            {
                OrderMoves.Move(db, clocks.Business, order, OrderStatus.PendingApproval, PriceChanged);
            }
            else
            {
                await credit.EnsureAsync(CreditRequest.Of(order), ct);
                OrderMoves.Release(db, clocks, order);
            }
        }
        catch (DomainRuleException refusal)
        {
            OrderMoves.Move(db, clocks.Business, order, OrderStatus.PendingApproval, refusal.Message);
        }
        await db.SaveChangesAsync(ct);
    }

    private async Task<Order> FindAsync(OrderId id, CancellationToken ct) =>
        await db.Orders.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct)
        ?? throw new DomainRuleException(OrderRefusals.NotFound, "There is no such order.");

    private static void EnsureWaits(Order order)
    {
        if (order.Status != OrderStatus.PendingApproval)
            throw new DomainRuleException(OrderRefusals.StepNotAllowed, "The order does not wait for approval.");
    }

    private async Task<Order> SaveAsync(Order order, string action, string? reason, CancellationToken ct)
    {
        AuditLog.Record(db, clocks.Real, new AuditEntry(action, "order", order.Id.ToString(), reason)
        {
            Customer = order.CustomerId,
        });
        await db.SaveChangesAsync(ct);
        return order;
    }
}
