using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Holds added seats to the month's spend limit and to the credit, as orders are.</summary>
public sealed class AddedSeats(SpendLimits limits, CreditCheck credit, BusinessClock clock)
{
    internal async Task EnsureAsync(PricedChange change, CancellationToken ct)
    {
        if (change.Kind != SubscriptionChangeKind.AddSeats) return;
        var (row, seats) = (change.Subscription, change.To - change.From);
        var spending = new Spending(row.CustomerId, row.AccountId, seats, change.Net.AmountMinor);
        if (await limits.IsPassedAsync(spending, ct))
            throw new DomainRuleException(
                OrderRefusals.LimitPassed, "These seats pass the spend limit of this month: order them for approval.");
        await credit.EnsureAsync(CreditRequest.OfAdded(row, change.Plan, seats, clock.Now), ct);
    }
}
