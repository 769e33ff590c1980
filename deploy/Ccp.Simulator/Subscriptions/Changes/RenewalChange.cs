using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions.Changes;

/// <summary>
/// Turns the renewal on or off. A trial is renewed into a paid plan, which needs the customer's consent.
/// </summary>
internal static class RenewalChange
{
    public static Answer? Apply(ChangeScope change, bool? isOn, bool hasConsent)
    {
        var subscription = change.Subscription;
        if (isOn is not { } wanted || wanted == subscription.AutoRenew)
            return null;
        if (!subscription.IsRunning)
            return Refusals.SubscriptionNotActive();
        if (subscription.IsTrial && wanted && !hasConsent && subscription.ConsentedAt is null)
            return Refusals.InvalidInput(
                "A trial becomes paid only with the customer's consent.", "attestationAccepted");
        if (subscription.IsTrial && hasConsent)
            subscription.ConsentedAt ??= change.Now;
        if (!wanted)
            change.Unschedule();
        subscription.AutoRenew = wanted;
        change.Note(HistoryTypes.AutoRenewChanged);
        return null;
    }
}
