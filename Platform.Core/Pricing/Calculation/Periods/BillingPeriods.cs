namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>
/// Periods counted from an anchor day that is never lost: 31 January → 28 February → 31 March. Pass the first start of
/// the subscription, not the start of the previous period, or the day drifts.
/// </summary>
public static class BillingPeriods
{
    /// <summary>The charging period that an instant falls into; usage goes by calendar month.</summary>
    public static BillingPeriod PeriodAt(DateTimeOffset start, BillingCycle cycle, DateTimeOffset instant) =>
        cycle == BillingCycle.Usage
            ? CalendarMonth(instant)
            : Containing(UtcDay.Of(start), cycle.Months(), UtcDay.Of(instant));

    /// <summary>
    /// The term that an instant falls into, the first one starting at the anchor and each renewal following on.
    /// </summary>
    public static BillingPeriod TermAt(DateTimeOffset start, Term term, DateTimeOffset instant) =>
        Containing(UtcDay.Of(start), term.Months(), UtcDay.Of(instant));

    /// <summary>The period number n (from 0) of a recurring cycle.</summary>
    public static BillingPeriod Numbered(DateTimeOffset start, BillingCycle cycle, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return Numbered(UtcDay.Of(start), cycle.Months(), number);
    }

    /// <summary>The calendar month (UTC) of an instant.</summary>
    public static BillingPeriod CalendarMonth(DateTimeOffset instant)
    {
        var day = UtcDay.Of(instant);
        var first = new DateOnly(day.Year, day.Month, 1);
        return new BillingPeriod(first, first.AddMonths(1));
    }

    private static BillingPeriod Containing(DateOnly anchor, int step, DateOnly day)
    {
        if (day < anchor)
            throw new DomainRuleException(PricingRefusals.OutsidePeriod, "The date lies before the start.");
        var number = CalendarMonths.Between(anchor, day) / step;
        // In the anniversary month itself the day may still come before the anchor day.
        return Numbered(anchor, step, anchor.AddMonths(number * step) > day ? number - 1 : number);
    }

    private static BillingPeriod Numbered(DateOnly anchor, int step, int number) =>
        new(anchor.AddMonths(number * step), anchor.AddMonths((number + 1) * step));
}
