using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Judges seats added at any time, and seats returned within their windows.</summary>
internal static class SeatJudge
{
    public static PricedChange Seats(ChangeScene scene, int wanted)
    {
        var (subscription, plan, from) = (scene.Subscription, scene.Plan, scene.Subscription.Quantity);
        if (wanted == from)
            throw ChangeScene.Refuse(
                ChangeRefusals.NotOneChange, "The subscription has that many seats already.");
        CheckBounds(plan.MinQuantity, plan.MaxQuantity, wanted);
        if (wanted > from)
        {
            if (scene.Family.Base is { } parent && wanted > parent.Quantity) throw TooManyForBase();
            return new PricedChange(
                subscription, plan, SubscriptionChangeKind.AddSeats, from, wanted, Added(scene, wanted - from));
        }
        if (wanted < scene.Family.AddOnSeats) throw TooFewForAddOns();
        return new PricedChange(subscription, plan, SubscriptionChangeKind.ReturnSeats, from, wanted,
            BatchCredits.ForReturn(subscription, plan, from - wanted, scene.Now));
    }

    /// <summary>Refuses a quantity outside a plan's limits.</summary>
    public static void CheckBounds(int least, int most, int wanted)
    {
        if (wanted < least || wanted > most)
            throw ChangeScene.Refuse(
                ChangeRefusals.QuantityOutOfRange, $"The plan is sold for {least} to {most}.");
    }

    public static DomainRuleException TooManyForBase() => ChangeScene.Refuse(
        ChangeRefusals.AddOnSeats, "An add-on cannot have more seats than its base service.");

    public static DomainRuleException TooFewForAddOns() => ChangeScene.Refuse(
        ChangeRefusals.AddOnSeats, "A base service cannot have fewer seats than its add-ons.");

    private static IReadOnlyList<PricedChangeLine> Added(ChangeScene scene, int seats)
    {
        var (subscription, plan) = (scene.Subscription, scene.Plan);
        if (plan.Kind == PlanKind.Usage) return [];
        var price = new Money(subscription.UnitPriceMinor, scene.Currency);
        var today = UtcDay.Of(scene.Now);
        var period = subscription.CycleOn(plan, today);
        return [new PricedChangeLine(PricedLine.ForAddedSeats(price, seats, period, today), null)];
    }
}
