using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Fulfilment;

/// <summary>
/// Works on <c>order.fulfil</c>: takes an order to the provider and to its end. Every step reads where the last one got
/// to, so that the work can be cut off anywhere and run any number of times.
/// </summary>
internal sealed class OrderFulfilment(
    PlatformDbContext db, CustomerArrangement customers, LineFulfilment lines, BusinessClock clock) : IOutboxHandler
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StaffPause = TimeSpan.FromMinutes(1);

    public string Topic => OutboxTopics.FulfilOrder;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new OrderId(subjectId);
        var order = await db.Orders.Include(row => row.Lines).FirstOrDefaultAsync(row => row.Id == id, ct);
        // Ended, called back, or waiting for a person, whose decision posts a message of its own.
        if (order is null || !OrderTransitions.IsUnderWay(order.Status)) return WorkOutcome.Done;
        switch (await customers.EnsureAsync(order.CustomerId, ct))
        {
            case Arrangement.Ready ready:
                return await SendAsync(order, ready.ProviderCustomerId, ct);
            case Arrangement.Refused refused:
                await FailAllAsync(order, refused.Code, ct);
                return WorkOutcome.Done;
            default:
                return WorkOutcome.Later(StaffPause);
        }
    }

    private async Task<WorkOutcome> SendAsync(Order order, string providerCustomer, CancellationToken ct)
    {
        var fresh = await SubmitAsync(order, ct);
        try
        {
            foreach (var line in await lines.InOrderAsync(order, ct))
                await lines.AdvanceAsync(new LineWork(order, line.Line, line.Plan, providerCustomer), fresh, ct);
        }
        catch (CcpUnknownOutcomeException)
        {
            await NoteUnknownAsync(order, ct);
            throw;
        }
        return OrderTransitions.IsFinal(order.Status) ? WorkOutcome.Done : WorkOutcome.Later(Poll);
    }

    // Committed before the provider is called: from here on the order may be there, and can no longer be called back.
    private async Task<bool> SubmitAsync(Order order, CancellationToken ct)
    {
        if (order.Status != OrderStatus.Approved) return false;
        OrderMoves.Move(db, clock, order, OrderStatus.Submitted);
        foreach (var line in order.Lines) line.Status = OrderLineStatus.Submitted;
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task NoteUnknownAsync(Order order, CancellationToken ct)
    {
        if (!OrderTransitions.Allows(order.Status, OrderStatus.Unknown)) return;
        OrderMoves.Move(db, clock, order, OrderStatus.Unknown, "Our supplier has not answered yet.");
        await db.SaveChangesAsync(ct);
    }

    private async Task FailAllAsync(Order order, string code, CancellationToken ct)
    {
        // What was sent before must be judged by the provider, line by line.
        if (order.Status != OrderStatus.Approved) throw new CcpUnavailableException(StaffPause);
        foreach (var line in order.Lines) line.Fail(code, SupplierReasons.For(code));
        OrderMoves.EndIfSettled(db, clock, order);
        await db.SaveChangesAsync(ct);
    }
}
