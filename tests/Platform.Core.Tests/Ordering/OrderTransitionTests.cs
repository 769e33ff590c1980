using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Core.Tests.Ordering;

public sealed class OrderTransitionTests
{
    // One row a state: what may follow. Everything else must be refused.
    private static readonly Dictionary<OrderStatus, string> Table = new()
    {
        [OrderStatus.Draft] = "PendingApproval Approved Scheduled Cancelled",
        [OrderStatus.PendingApproval] = "Approved Scheduled Rejected Cancelled",
        [OrderStatus.Scheduled] = "Approved PendingApproval Cancelled",
        [OrderStatus.Approved] = "Submitted PendingApproval Cancelled Failed",
        [OrderStatus.Submitted] = "Provisioning Completed PartiallyCompleted Failed Unknown",
        [OrderStatus.Unknown] = "Submitted Provisioning Completed PartiallyCompleted Failed",
        [OrderStatus.Provisioning] = "Completed PartiallyCompleted Failed Unknown",
        [OrderStatus.Completed] = "", [OrderStatus.Rejected] = "", [OrderStatus.Cancelled] = "",
        [OrderStatus.PartiallyCompleted] = "", [OrderStatus.Failed] = "",
    };

    public static TheoryData<OrderStatus, OrderStatus> Pairs()
    {
        var pairs = new TheoryData<OrderStatus, OrderStatus>();
        foreach (var from in Enum.GetValues<OrderStatus>())
            foreach (var to in Enum.GetValues<OrderStatus>()) pairs.Add(from, to);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_step_is_allowed_exactly_when_the_table_lists_it(OrderStatus from, OrderStatus to) =>
        Assert.Equal(Table[from].Split(' ').Contains(to.ToString()), OrderTransitions.Allows(from, to));

    [Fact]
    public void Nothing_that_may_be_at_the_supplier_can_be_cancelled()
    {
        var sent = Enum.GetValues<OrderStatus>()
            .Where(s => OrderTransitions.IsUnderWay(s) && s != OrderStatus.Approved);
        Assert.All(sent, status => Assert.False(OrderTransitions.Allows(status, OrderStatus.Cancelled)));
    }
}
