using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Subscriptions.Changing;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>What a policy makes of one subscription.</summary>
/// <param name="Outcome">A stable code; see <see cref="PolicyOutcomes"/>.</param>
/// <param name="Wish">The change that it writes; null when it writes none.</param>
internal sealed record PolicyDecision(string Outcome, ChangeRequest? Wish = null)
{
    private const string Why = "renewal policy";

    /// <summary>Decides; what people have decided themselves stands.</summary>
    public static PolicyDecision Of(
        RenewalPolicy policy, AccountSubscription subscription, Plan plan, (int Assigned, Family Family) use)
    {
        if (policy.Kind == RenewalPolicyKind.RenewAsIs) return new(PolicyOutcomes.AsIs);
        if (!subscription.AutoRenew || subscription.NextTerm is not null) return new(PolicyOutcomes.Decided);
        return policy.Kind switch
        {
            RenewalPolicyKind.AskOwner => new(PolicyOutcomes.Asked),
            RenewalPolicyKind.LetLapse => new(
                PolicyOutcomes.Lapses, new ChangeRequest(subscription.Id, AutoRenew: false) { Reason = Why }),
            _ => RightSize(policy, subscription, plan, use),
        };
    }

    private static PolicyDecision RightSize(
        RenewalPolicy policy, AccountSubscription subscription, Plan plan, (int Assigned, Family Family) use)
    {
        if (plan.Kind == PlanKind.Usage || subscription.Status != SubscriptionStatus.Active) return new(
            PolicyOutcomes.AsIs);
        // Where nobody assigns seats, none are in use as far as we know: that is no reason to take them all away.
        if (use.Assigned == 0) return new(PolicyOutcomes.NotAssigned);
        var spare = Math.Max(policy.BufferSeats, (int)Math.Ceiling(use.Assigned * policy.BufferPercent / 100m));
        var least = Math.Max(plan.MinQuantity, use.Family.AddOnSeatsAfter(subscription.EndDate));
        var most = Math.Min(plan.MaxQuantity, use.Family.SeatLimitFrom(subscription.EndDate) ?? plan.MaxQuantity);
        var seats = Math.Max(least, Math.Min(most, use.Assigned + spare));
        return seats == subscription.Quantity
            ? new(PolicyOutcomes.AsIs)
            : new(PolicyOutcomes.Scheduled, new ChangeRequest(subscription.Id)
            {
                NextTerm = new NextTermWish(Quantity: seats), Reason = Why,
            });
    }
}

/// <summary>What policies come to, as stable codes.</summary>
public static class PolicyOutcomes
{
    /// <summary>It goes on as it is.</summary>
    public const string AsIs = "as-is";

    /// <summary>Somebody has decided already.</summary>
    public const string Decided = "decided-by-hand";

    /// <summary>Nobody assigns seats, so nothing is known of their use.</summary>
    public const string NotAssigned = "seats-not-assigned";

    /// <summary>A change was scheduled.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>The renewal was turned off.</summary>
    public const string Lapses = "lapses";

    /// <summary>The customer was asked.</summary>
    public const string Asked = "asked";

    /// <summary>The change was refused; the code follows.</summary>
    public const string Refused = "refused";
}
