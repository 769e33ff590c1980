using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Subscriptions.Plans;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// Judges seats that move to another plan at once, all or some. The old plan gives back the rest of its cycle, at the
/// price that was charged for each batch, and the new one is charged for the rest of its own, in one document.
/// </summary>
internal static class UpgradeJudge
{
    public static PricedChange Upgrade(ChangeScene scene, int? seats)
    {
        var (subscription, plan, moved) = (scene.Subscription, scene.Plan, seats ?? scene.Subscription.Quantity);
        if (scene.Target is not { } target || !target.IsOpenNow(subscription, plan)
            || target.Offer.UnitPrice is not { } price)
            throw ChangeScene.Refuse(ChangeRefusals.PlanNotReachable, "Seats cannot move to this plan.");
        CheckSeats(scene, target.Offer, moved);
        var left = subscription.Quantity - moved;
        return new PricedChange(
            subscription, plan, SubscriptionChangeKind.Upgrade, subscription.Quantity,
            left == 0 ? subscription.Quantity : left,
            [.. BatchCredits.ForMove(subscription, plan, moved, scene.Now), Charge(scene, target, (price, moved))])
        {
            Target = target.Offer,
            Moved = moved,
        };
    }

    private static void CheckSeats(ChangeScene scene, OfferedPlan target, int moved)
    {
        var subscription = scene.Subscription;
        if (moved < 1 || moved > subscription.Quantity)
            throw ChangeScene.Refuse(
                ChangeRefusals.QuantityOutOfRange, $"From 1 to {subscription.Quantity} seats can move.");
        SeatJudge.CheckBounds(1, target.MaxQuantity, subscription.Quantity);
        var left = subscription.Quantity - moved;
        if (left > 0 && (scene.Plan.IsTrial || subscription.Status == SubscriptionStatus.ExtendedTerm))
            throw ChangeScene.Refuse(ChangeRefusals.MovesAsAWhole, "A trial or an extended term moves as a whole.");
        if (left > 0 && left < scene.Family.AddOnSeats) throw SeatJudge.TooFewForAddOns();
        // Add-ons belong to a service: those of the present one have no place with another.
        if (left == 0 && scene.Family.AddOns.Count > 0 && target.ServiceId != subscription.ServiceId)
            throw ChangeScene.Refuse(ChangeRefusals.AddOnSeats, "The add-ons cannot belong to this plan.");
    }

    private static PricedChangeLine Charge(ChangeScene scene, PlanMove target, (Money Price, int Seats) of)
    {
        var (offer, today) = (target.Offer, UtcDay.Of(scene.Now));
        var frame = target.StartsTerm(scene.Subscription, scene.Plan)
            ? TermFrame.StartingOn(today, TermCodes.Parse(offer.Term))
            : scene.Subscription.Frame();
        var period = new ChargePeriods(PlanKind.Seat, offer.Term, offer.BillingCycle).On(frame, today);
        var line = PricedLine.ForAddedSeats(of.Price, of.Seats, period, today);
        return new PricedChangeLine(line with { Kind = PricedLineKind.MovedSeats }, null) { Plan = offer };
    }
}
