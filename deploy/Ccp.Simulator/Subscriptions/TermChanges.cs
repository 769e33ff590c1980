using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>What the end of a term does to a subscription.</summary>
internal static class TermChanges
{
    /// <summary>Starts the next term as planned; all batches become one with one new window. A trial becomes a paid
    /// subscription.</summary>
    public static HistoryEntry Renew(this Subscription subscription, DateTimeOffset at, NextTermPlan plan)
    {
        var before = subscription.Quantity;
        var type = subscription.IsTrial ? HistoryTypes.Convert : HistoryTypes.Renew;
        var frame = plan.CustomFrame ?? subscription.FollowingFrame();
        if (plan.Plan is { } other)
            subscription.TakePlan(other);
        (subscription.UnitPrice, subscription.Quantity) = (plan.UnitPrice, plan.Quantity);
        (subscription.PromotionId, subscription.NextTerm) = (plan.PromotionId, null);
        subscription.BeginTerm(frame, at);
        var charge = subscription.RestOfCycle(subscription.Quantity, at.UtcDay());
        return subscription.Record(new Cause(type, at, RequestId: null), before, charge);
    }

    /// <summary>Runs on for one month at the price of an extended term.</summary>
    public static HistoryEntry Extend(this Subscription subscription, DateTimeOffset at, decimal monthlyPrice)
    {
        var frame = subscription.FollowingFrame();
        (subscription.Status, subscription.UnitPrice) = (SubscriptionStatus.Extended, monthlyPrice);
        (subscription.TermDuration, subscription.BillingCycle) = ("P1M", "monthly");
        (subscription.PromotionId, subscription.NextTerm) = (null, null);
        subscription.BeginTerm(frame, at);
        var charge = subscription.RestOfCycle(subscription.Quantity, at.UtcDay());
        return subscription.Record(
            new Cause(HistoryTypes.Extended, at, RequestId: null), subscription.Quantity, charge);
    }

    public static HistoryEntry Expire(this Subscription subscription, DateTimeOffset at)
    {
        subscription.End(SubscriptionStatus.Expired, at);
        return subscription.Record(
            new Cause(HistoryTypes.Expired, at, RequestId: null), subscription.Quantity, charge: null);
    }

    public static void End(this Subscription subscription, string status, DateTimeOffset at)
    {
        (subscription.Status, subscription.EndedAt, subscription.SuspensionReason) = (status, at, null);
        (subscription.IsRunning, subscription.AutoRenew, subscription.NextTerm) = (false, false, null);
    }

    private static TermFrame FollowingFrame(this Subscription subscription) =>
        subscription.Frame with { MonthsRun = subscription.MonthsRun + Terms.Months(subscription.TermDuration) };
}
