using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering.Approvals;

/// <summary>Says where a new order goes: on its way, to somebody who approves, or to its date.</summary>
public sealed class OrderGate(PlatformDbContext db, SpendLimits limits, CreditCheck credit, Clocks clocks)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    internal DateTimeOffset Now => clocks.Now;

    internal TimeProvider Real => clocks.Real;

    /// <summary>Refuses a date that has passed or is more than a year ahead.</summary>
    internal void CheckDate(DateTimeOffset? date)
    {
        if (date is { } at && (at <= Now || at > Now + Farthest))
            throw new DomainRuleException(
                OrderRefusals.DateOutOfRange, "An order can be scheduled for a later time within a year.");
    }

    /// <summary>
    /// Whether somebody would have to approve; refused where the credit does not reach. The one path behind quotes and
    /// orders.
    /// </summary>
    internal async Task<OrderVerdict> JudgeAsync(CreditRequest request, Spending spending, CancellationToken ct) =>
        new(await credit.CheckAsync(request, ct), await limits.IsPassedAsync(spending, ct));

    /// <summary>Takes the order's first step; refused where the credit does not reach.</summary>
    internal async Task OpenAsync(Order order, CancellationToken ct)
    {
        var spending = new Spending(
            order.CustomerId, order.AccountId, order.Lines.Sum(line => line.Quantity), order.NetMinor);
        var verdict = await JudgeAsync(CreditRequest.Of(order), spending, ct);
        credit.Meet(verdict.Limited);
        if (verdict.NeedsApproval)
        {
            OrderMoves.Move(
                db, clocks.Business, order, OrderStatus.PendingApproval, "It passes the spend limit of this month.");
            return;
        }
        if (order.ScheduledFor is not null)
        {
            OrderMoves.Move(db, clocks.Business, order, OrderStatus.Scheduled);
            return;
        }
        OrderMoves.Release(db, clocks, order);
    }
}

/// <summary>What limits and credit say to an order.</summary>
/// <param name="Limited">The customer's credit where it is limited.</param>
/// <param name="NeedsApproval">Whether it passes the month's spend limit.</param>
internal sealed record OrderVerdict(CustomerCredit? Limited, bool NeedsApproval);
