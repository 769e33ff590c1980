using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation.Periods;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>The period that a plan's price stands for at an instant.</summary>
/// <param name="Kind">Seats or usage.</param>
/// <param name="Term">ISO 8601 term.</param>
/// <param name="BillingCycle">Wire text of the cycle.</param>
internal sealed record ChargePeriods(PlanKind Kind, string Term, string BillingCycle)
{
    public static ChargePeriods Of(Plan plan) => new(plan.Kind, plan.Term, plan.BillingCycle);

    /// <summary>
    /// The period that an instant falls into, counted from the first start; usage goes by calendar month.
    /// </summary>
    public BillingPeriod At(DateTimeOffset anchor, DateTimeOffset instant)
    {
        if (Kind == PlanKind.Usage) return BillingPeriods.CalendarMonth(instant);
        var cycle = BillingCycles.Parse(BillingCycle);
        // A one-time charge is for the whole term.
        return cycle == Core.Pricing.Calculation.Periods.BillingCycle.OneTime
            ? TermAt(anchor, instant)
            : BillingPeriods.PeriodAt(anchor, cycle, instant);
    }

    /// <summary>The term that an instant falls into.</summary>
    public BillingPeriod TermAt(DateTimeOffset anchor, DateTimeOffset instant) =>
        BillingPeriods.TermAt(anchor, Terms.Parse(Term), instant);
}
