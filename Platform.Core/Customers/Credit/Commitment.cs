using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>
/// What somebody is bound to pay and was not charged yet: all periods that follow in the term. What was charged is open
/// until it is invoiced and paid, and counts there.
/// </summary>
internal static class Commitment
{
    /// <summary>The rest of a running term that is not charged, at a price a seat and period, minor units.</summary>
    public static long OfRunning(AccountSubscription row, Plan plan, long unitPriceMinor, DateTimeOffset now) =>
        checked(unitPriceMinor * row.Quantity * PeriodsLeft(row, plan, row.ChargedTo ?? now));

    /// <summary>
    /// Periods left in a running term from an instant on, the one that runs included; none for usage.
    /// </summary>
    public static int PeriodsLeft(AccountSubscription row, Plan plan, DateTimeOffset now)
    {
        if (plan.Kind == PlanKind.Usage || now >= row.EndDate) return 0;
        var (end, periods) = (UtcDay.Of(row.EndDate), 0);
        for (var day = UtcDay.Of(now); day < end; day = row.CycleOn(plan, day).End) periods++;
        return periods;
    }

    /// <summary>A whole term, minor units.</summary>
    public static long OfTerm(Plan plan, int quantity, long unitPriceMinor)
    {
        if (plan.Kind == PlanKind.Usage || plan.IsTrial) return 0;
        var cycle = BillingCycles.Parse(plan.BillingCycle);
        var periods = cycle == BillingCycle.OneTime ? 1 : Terms.Parse(plan.Term).Months() / cycle.Months();
        return checked(unitPriceMinor * quantity * Math.Max(1, periods));
    }
}
