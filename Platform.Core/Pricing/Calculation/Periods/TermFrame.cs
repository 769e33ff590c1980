namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>
/// From which day terms and cycles are counted. The anchor's day of the month is never lost (31 January, 28 February,
/// 31 March), and all cycles are in step with the end of the running term, so that one which was cut short to end with
/// something else goes on as that does.
/// </summary>
/// <param name="Anchor">The day counted from; may lie after the start of a term that was cut short.</param>
/// <param name="End">The first day after the running term: the anchor and so many months.</param>
public sealed record TermFrame(DateOnly Anchor, DateOnly End)
{
    private int EndMonths => MonthsTo(End);

    /// <summary>A whole term from a day on.</summary>
    public static TermFrame StartingOn(DateOnly day, Term term) => new(day, day.AddMonths(term.Months()));

    /// <summary>The cycle of so many months that a day falls into, also before and after the term.</summary>
    public BillingPeriod CycleOn(DateOnly day, int months)
    {
        var phase = EndMonths % months;
        var number = phase + ((MonthsTo(day) - phase) / months * months);
        while (Anchor.AddMonths(number) > day) number -= months;
        while (Anchor.AddMonths(number + months) <= day) number += months;
        return new BillingPeriod(Anchor.AddMonths(number), Anchor.AddMonths(number + months));
    }

    /// <summary>The term that follows.</summary>
    public TermFrame Next(Term term) => this with { End = Anchor.AddMonths(EndMonths + term.Months()) };

    // The day of the month plays no part: what is added to the anchor always lands in the month meant.
    private int MonthsTo(DateOnly day) => CalendarMonths.Between(Anchor, day);
}
