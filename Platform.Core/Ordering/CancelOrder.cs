using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Calls an order back before it is sent to the provider.</summary>
public sealed class CancelOrder(PlatformDbContext db, BusinessClock clock, TimeProvider time)
{
    /// <summary>Cancels an order that the scope sees; refused once it is on its way.</summary>
    public async Task<Order> CancelAsync(OrderId id, CancellationToken ct)
    {
        var order = await db.Orders.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct)
            ?? throw new DomainRuleException(OrderRefusals.NotFound, "There is no such order.");
        if (!OrderTransitions.Allows(order.Status, OrderStatus.Cancelled)) throw NotCancellable();
        foreach (var line in order.Lines) line.Status = OrderLineStatus.Cancelled;
        OrderMoves.Move(db, clock, order, OrderStatus.Cancelled);
        AuditLog.Record(
            db, time, new AuditEntry("order.cancelled", "order", id.ToString()) { Customer = order.CustomerId });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The worker has sent it in the meantime.
            throw NotCancellable();
        }
        return order;
    }

    private static DomainRuleException NotCancellable() =>
        new(OrderRefusals.NotCancellable, "The order is on its way and can no longer be cancelled.");
}
