using Crayon.Platform.Core.Subscriptions.Terms;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Judges what is scheduled for the next term: plan, seats, end. It needs the renewal turned on.</summary>
internal static class ScheduleJudge
{
    public static PricedChange Schedule(ChangeScene scene, NextTermWish wish)
    {
        var (subscription, plan) = (scene.Subscription, scene.Plan);
        if (!subscription.AutoRenew)
            throw ChangeScene.Refuse(
                ChangeRefusals.AutoRenewRequired, "Only a subscription that renews can be changed with its next term.");
        if (wish is { PlanId: null, Quantity: null, TermEnd: null })
            throw ChangeScene.Refuse(ChangeRefusals.NotOneChange, "Nothing is to be different in the next term.");
        if (wish.PlanId is { } named && named != plan.Id && scene.Target?.IsOpenNextTerm(plan) != true)
            throw ChangeScene.Refuse(ChangeRefusals.PlanNotReachable, "Seats cannot move to this plan.");
        var quantity = wish.Quantity ?? subscription.Quantity;
        CheckSeats(scene, wish, quantity);
        var next = new NextTerm
        {
            ScheduledAt = scene.Now,
            PlanId = wish.PlanId == plan.Id ? null : wish.PlanId,
            Quantity = wish.Quantity,
            TermEnd = wish.TermEnd,
            TermAnchor = AnchorOf(scene, wish.TermEnd),
        };
        var line = NextTermLine.Of(subscription, plan, next, scene.NextPlan);
        return new PricedChange(
            subscription, plan, SubscriptionChangeKind.Schedule, subscription.Quantity, quantity,
            line is null ? [] : [new PricedChangeLine(line, null) { Plan = scene.NextPlan }])
        {
            Scheduled = next,
        };
    }

    public static PricedChange Unschedule(ChangeScene scene) => scene.Subscription.NextTerm is null
        ? throw ChangeScene.Refuse(ChangeRefusals.NotOneChange, "Nothing is scheduled for the next term.")
        : new PricedChange(
            scene.Subscription, scene.Plan, SubscriptionChangeKind.Unschedule, scene.Subscription.Quantity,
            scene.Subscription.Quantity, []);

    private static void CheckSeats(ChangeScene scene, NextTermWish wish, int quantity)
    {
        var (least, most) = scene.Target?.Offer is { } other && wish.PlanId is not null
            ? (other.MinQuantity, other.MaxQuantity)
            : (scene.Plan.MinQuantity, scene.Plan.MaxQuantity);
        SeatJudge.CheckBounds(least, most, quantity);
        var (family, end) = (scene.Family, scene.Subscription.EndDate);
        if (quantity < family.AddOnSeatsAfter(end)) throw SeatJudge.TooFewForAddOns();
        if (quantity > family.SeatLimitFrom(end)) throw SeatJudge.TooManyForBase();
        if (family.AddOns.Count > 0 && scene.Target is { Relation: not Plans.ServiceRelation.Same })
            throw ChangeScene.Refuse(ChangeRefusals.AddOnSeats, "The add-ons cannot belong to this plan.");
    }

    private static DateTimeOffset? AnchorOf(ChangeScene scene, DateTimeOffset? end)
    {
        if (end is null) return null;
        var offer = scene.TermEnds.FirstOrDefault(offer => offer.EndsAt == end)
            ?? throw ChangeScene.Refuse(ChangeRefusals.TermEndNotOffered, "The next term cannot end then.");
        return new DateTimeOffset(offer.Anchor, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
