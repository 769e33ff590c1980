namespace Crayon.Platform.Core.Costs;

/// <summary>Calendar months (UTC) as the numbers <c>yyyymm</c> under which costs are kept.</summary>
internal static class CostMonth
{
    public static int Of(DateOnly day) => (day.Year * 100) + day.Month;
}
