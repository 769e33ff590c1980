using System.Collections.Frozen;

namespace Crayon.Platform.Core.Ordering;

/// <summary>The order's life as a table: where it may go from each state. What is not listed is refused.</summary>
public static class OrderTransitions
{
    private static readonly FrozenDictionary<OrderStatus, OrderStatus[]> Next =
        new Dictionary<OrderStatus, OrderStatus[]>
    {
        [OrderStatus.Draft] =
            [OrderStatus.PendingApproval, OrderStatus.Approved, OrderStatus.Scheduled, OrderStatus.Cancelled],
        [OrderStatus.PendingApproval] =
            [OrderStatus.Approved, OrderStatus.Scheduled, OrderStatus.Rejected, OrderStatus.Cancelled],
        [OrderStatus.Scheduled] = [OrderStatus.Approved, OrderStatus.PendingApproval, OrderStatus.Cancelled],
        // Failed: the supplier would not have the customer, so nothing was sent.
        [OrderStatus.Approved] =
            [OrderStatus.Submitted, OrderStatus.PendingApproval, OrderStatus.Cancelled, OrderStatus.Failed],
        [OrderStatus.Submitted] =
            [OrderStatus.Provisioning, OrderStatus.Completed, OrderStatus.PartiallyCompleted, OrderStatus.Failed,
                OrderStatus.Unknown],
        // Back to Submitted: the look-up found nothing, so it is sent again under the same id.
        [OrderStatus.Unknown] =
            [OrderStatus.Submitted, OrderStatus.Provisioning, OrderStatus.Completed, OrderStatus.PartiallyCompleted,
                OrderStatus.Failed],
        [OrderStatus.Provisioning] =
            [OrderStatus.Completed, OrderStatus.PartiallyCompleted, OrderStatus.Failed, OrderStatus.Unknown],
        [OrderStatus.Completed] = [],
        [OrderStatus.Rejected] = [],
        [OrderStatus.Cancelled] = [],
        [OrderStatus.PartiallyCompleted] = [],
        [OrderStatus.Failed] = [],
    }.ToFrozenDictionary();

    /// <summary>Whether an order may go from one state to another.</summary>
    public static bool Allows(OrderStatus from, OrderStatus to) => Next[from].Contains(to);

    /// <summary>Whether nothing comes after a state.</summary>
    public static bool IsFinal(OrderStatus status) => Next[status].Length == 0;

    /// <summary>Whether the order is on its way to the supplier or may be there.</summary>
    public static bool IsUnderWay(OrderStatus status) =>
        status is OrderStatus.Approved or OrderStatus.Submitted or OrderStatus.Provisioning or OrderStatus.Unknown;
}
