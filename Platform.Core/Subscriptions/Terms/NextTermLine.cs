using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Terms;

/// <summary>What the first period of a subscription's next term costs at today's price.</summary>
internal static class NextTermLine
{
    /// <summary>The line; null for usage, which is charged by what was used.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="next">What is to be different; null when nothing is.</param>
    /// <param name="offer">The plan of the next term as it is sold now; null for one that is no longer sold.</param>
    public static PricedLine? Of(AccountSubscription subscription, Plan plan, NextTerm? next, OfferedPlan? offer)
    {
        if (plan.Kind == PlanKind.Usage) return null;
        var currency = Currency.Of(subscription.Currency);
        // A plan that has left the sheets keeps its last price.
        var price = offer?.UnitPrice ?? new Money(subscription.UnitPriceMinor, currency);
        var periods = offer is null
            ? ChargePeriods.Of(plan)
            : new ChargePeriods(offer.Kind, offer.Term, offer.BillingCycle);
        var start = UtcDay.Of(subscription.EndDate);
        var period = periods.On(FrameOf(subscription, next, periods.Term), start);
        var line = PricedLine.ForAddedSeats(price, next?.Quantity ?? subscription.Quantity, period, start);
        return line with { Kind = PricedLineKind.NextTerm };
    }

    /// <summary>From which days the next term is counted.</summary>
    public static TermFrame FrameOf(AccountSubscription subscription, NextTerm? next, string term) =>
        next is { TermEnd: { } end, TermAnchor: { } anchor }
            ? new TermFrame(UtcDay.Of(anchor), UtcDay.Of(end))
            : subscription.Frame().Next(TermCodes.Parse(term));
}
