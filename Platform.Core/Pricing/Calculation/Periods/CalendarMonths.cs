namespace Crayon.Platform.Core.Pricing.Calculation.Periods;

/// <summary>Counts calendar months between days.</summary>
public static class CalendarMonths
{
    /// <summary>How many months lie between the months of two days; below zero when the second is earlier.</summary>
    public static int Between(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    /// <summary>Whether whole months lead from one day to the other (31 January to 28 February as well).</summary>
    public static bool LeadTo(DateOnly from, DateOnly to) => from.AddMonths(Between(from, to)) == to;
}
