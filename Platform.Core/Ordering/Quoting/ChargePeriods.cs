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

    /// <summary>The period of a running subscription that a day falls into; usage goes by calendar month.</summary>
    public BillingPeriod On(TermFrame frame, DateOnly day) => Kind == PlanKind.Usage
        ? BillingPeriods.CalendarMonth(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero))
        : frame.CycleOn(day, CycleMonths);

    /// <summary>The first period of a whole term that starts now.</summary>
    public BillingPeriod First(DateTimeOffset now) => On(TermFrame.StartingOn(UtcDay.Of(now), Terms.Parse(Term)),
        UtcDay.Of(now));

    // A one-time charge is for the whole term.
    private int CycleMonths => BillingCycles.Parse(BillingCycle) is var cycle
        && cycle == Core.Pricing.Calculation.Periods.BillingCycle.OneTime
            ? Terms.Parse(Term).Months()
            : cycle.Months();
}
