using System.Runtime.InteropServices;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Pricing;

/// <summary>Half-open span of whole UTC days.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayPeriod(DateOnly Start, DateOnly End)
{
    public int Days => End.DayNumber - Start.DayNumber;

    public DateTimeOffset EndsAt => End.AtMidnight();
}

/// <summary>Where a term lies: so many months after the day from which all terms and cycles are counted.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermFrame(DateOnly Anchor, int MonthsRun)
{
    public DayPeriod Of(int months) => new(Anchor.AddMonths(MonthsRun), Anchor.AddMonths(MonthsRun + months));
}

/// <summary>Calendar arithmetic of terms and billing cycles.</summary>
internal static class Terms
{
    public static readonly IReadOnlyList<string> All = ["P1M", "P1Y", "P3Y"];

    public static int Months(string duration) => duration switch
    {
        "P1M" => 1,
        "P1Y" => 12,
        "P3Y" => 36,
        _ => throw new ArgumentOutOfRangeException(nameof(duration), duration, "Not a term of the catalogue."),
    };

    public static int CycleMonths(string billingCycle) => billingCycle switch
    {
        "monthly" => 1,
        "annual" => 12,
        "triennial" => 36,
        _ => throw new ArgumentOutOfRangeException(nameof(billingCycle), billingCycle, "Not a billing cycle."),
    };

    /// <summary>
    /// The cycle that holds the day, always counted from the anchor so that the 31st comes back after February. A cycle
    /// begins as many months after the anchor as the phase says.
    /// </summary>
    public static DayPeriod CycleOn(DateOnly anchor, int cycleMonths, DateOnly day, int phase = 0)
    {
        var months = ((day.Year - anchor.Year) * 12) + day.Month - anchor.Month - phase;
        months = phase + (months / cycleMonths * cycleMonths);
        while (anchor.AddMonths(months) > day)
            months -= cycleMonths;
        while (anchor.AddMonths(months + cycleMonths) <= day)
            months += cycleMonths;
        return new DayPeriod(anchor.AddMonths(months), anchor.AddMonths(months + cycleMonths));
    }
}
