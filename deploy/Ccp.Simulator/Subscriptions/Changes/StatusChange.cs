using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>Suspends, resumes or cancels. Add-ons are suspended and come back with their base.</summary>
internal static class StatusChange
{
    public static Answer? Apply(ChangeScope change, string? status)
    {
        var subscription = change.Subscription;
        if (status is null || status == subscription.Status)
            return null;
        if (!subscription.IsRunning)
            return Refusals.SubscriptionNotActive();
        return status switch
        {
            SubscriptionStatus.Deleted => Cancel(change),
            SubscriptionStatus.Suspended => Suspend(change),
            SubscriptionStatus.Active => Resume(change),
            _ => Refusals.InvalidInput("status is active, suspended or deleted.", "status"),
        };
    }

    private static Answer? Cancel(ChangeScope change)
    {
        var subscription = change.Subscription;
        if (change.Family.AddOnSeats > 0)
            return Refusals.AddOnSeatsExceedBase();
        if (change.Now >= subscription.CancellationAllowedUntil)
            return Refusals.CancellationWindowClosed();
        change.Add(subscription.Cancel(change.Now, change.RequestId));
        return null;
    }

    private static Answer? Suspend(ChangeScope change)
    {
        change.Add(change.Subscription.Suspend(SuspensionReasons.Partner, change.Now, change.RequestId));
        foreach (var addOn in change.Family.AddOns.Where(s => s.Status == SubscriptionStatus.Active))
            change.Add(addOn.Suspend(SuspensionReasons.Base, change.Now, change.RequestId));
        return null;
    }

    private static Answer? Resume(ChangeScope change)
    {
        if (change.Family.Base is { Status: SubscriptionStatus.Suspended })
            return Refusals.SubscriptionNotActive();
        change.Add(change.Subscription.Resume(change.Now, change.RequestId));
        foreach (var addOn in change.Family.AddOns.Where(s => s.SuspensionReason == SuspensionReasons.Base))
            change.Add(addOn.Resume(change.Now, change.RequestId));
        return null;
    }
}
