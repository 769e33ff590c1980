using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Holds changes to the month's spend limit and to the credit: seats that are added, as orders are, seats that move to
/// another plan, and what a hold or a debt has stopped.
/// </summary>
public sealed class ChangeLimits(SpendLimits limits, CreditCheck credit, BusinessClock clock)
{
    /// <summary>
    /// Refuses what passes a limit, and changes nothing; answers the customer's credit where it is limited.
    /// </summary>
    internal async Task<CustomerCredit?> CheckAsync(PricedChange change, CancellationToken ct)
    {
        var row = change.Subscription;
        if (change.ToAutoRenew == true && change.Plan.Term != DueTerms.OneMonth
            && await credit.IsHeldAsync(row.CustomerId, ct))
            throw new DomainRuleException(
                CreditRefusals.OnHold, "The account is on hold: terms longer than a month do not renew.");
        if (change.Kind == SubscriptionChangeKind.Resume && await credit.IsOwedForAsync(row.Id, ct))
            throw new DomainRuleException(
                CreditRefusals.OnHold, "It runs again by itself when the overdue invoices are paid.");
        if (change is { Kind: SubscriptionChangeKind.Upgrade, Target: { } target })
            return await credit.CheckAsync(CreditRequest.OfMoved(change, target, clock.Now), ct);
        if (change.Kind != SubscriptionChangeKind.AddSeats) return null;
        var seats = change.To - change.From;
        var spending = new Spending(row.CustomerId, row.AccountId, seats, change.Net.AmountMinor);
        if (await limits.IsPassedAsync(spending, ct))
            throw new DomainRuleException(
                OrderRefusals.LimitPassed, "These seats pass the spend limit of this month: order them for approval.");
        return await credit.CheckAsync(CreditRequest.OfAdded(row, change.Plan, seats, clock.Now), ct);
    }
}
