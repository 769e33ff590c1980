using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Pricing.Calculation.Periods;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>The days that a subscription's price stands for.</summary>
internal static class SubscriptionPeriods
{
    private const string Monthly = "monthly";

    /// <summary>From which days its terms and cycles are counted.</summary>
    public static TermFrame Frame(this AccountSubscription subscription) =>
        new(UtcDay.Of(subscription.AnchorDate), UtcDay.Of(subscription.EndDate));

    /// <summary>Its periods: the plan's, or months once it runs on after its term.</summary>
    public static ChargePeriods PeriodsOf(this AccountSubscription subscription, Plan plan) =>
        subscription.Status == SubscriptionStatus.ExtendedTerm
            ? new ChargePeriods(PlanKind.Seat, Term.OneMonth.ToIso(), Monthly)
            : ChargePeriods.Of(plan);

    /// <summary>The cycle that a day falls into.</summary>
    public static BillingPeriod CycleOn(this AccountSubscription subscription, Plan plan, DateOnly day) =>
        subscription.PeriodsOf(plan).On(subscription.Frame(), day);
}
