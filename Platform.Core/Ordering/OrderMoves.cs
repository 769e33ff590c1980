using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Moves orders along their table and writes each step into their history.</summary>
internal static class OrderMoves
{
    /// <summary>Takes one step in the unit of work; refused where the table does not list it.</summary>
    public static void Move(
        PlatformDbContext db, BusinessClock clock, Order order, OrderStatus next, string? reason = null)
    {
        if (!OrderTransitions.Allows(order.Status, next))
            throw new DomainRuleException(
                OrderRefusals.StepNotAllowed, $"An order that is {order.Status} cannot become {next}.");
        order.Status = next;
        if (OrderTransitions.IsFinal(next)) order.EndedAt = clock.Now;
        Note(db, clock, order, reason);
    }

    /// <summary>Lets the order go: it is approved, and the work of fulfilling it is posted with it.</summary>
    public static void Release(PlatformDbContext db, Clocks clocks, Order order, string? reason = null)
    {
        Move(db, clocks.Business, order, OrderStatus.Approved, reason);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.FulfilOrder, order, order.Id.Value);
    }

    /// <summary>Writes into the history where the order stands, and why it still does.</summary>
    public static void Note(PlatformDbContext db, BusinessClock clock, Order order, string? reason) =>
        db.OrderEvents.Add(new OrderEvent
        {
            TenantId = order.TenantId,
            CustomerId = order.CustomerId,
            OrderId = order.Id,
            Status = order.Status,
            At = clock.Now,
            By = db.Scope.Actor.Id,
            Reason = reason,
        });

    /// <summary>Ends an order whose lines have all ended; answers whether it did.</summary>
    public static bool EndIfSettled(PlatformDbContext db, BusinessClock clock, Order order)
    {
        if (order.Lines.Any(line => !line.HasEnded)) return false;
        var active = order.Lines.Count(line => line.Status == OrderLineStatus.Completed);
        if (order.Lines.Find(line => line.FailureCode is not null) is { } failed)
            (order.FailureCode, order.FailureReason) = (failed.FailureCode, failed.FailureReason);
        var end = active == order.Lines.Count ? OrderStatus.Completed
            : active > 0 ? OrderStatus.PartiallyCompleted
            : OrderStatus.Failed;
        Move(db, clock, order, end, order.FailureReason);
        return true;
    }
}
