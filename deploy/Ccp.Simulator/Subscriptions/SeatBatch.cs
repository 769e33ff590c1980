using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Seats bought at one moment; they share one return window.</summary>
internal sealed class SeatBatch
{
    public long Seq { get; init; }
    public required int Quantity { get; set; }
    public required DateTimeOffset PurchasedAt { get; init; }

    /// <summary>Day of the change of plan since which the present price was charged; null when none was.</summary>
    public DateOnly? RepricedOn { get; set; }

    public DateOnly ChargedFrom => RepricedOn ?? PurchasedAt.UtcDay();

    public DateTimeOffset AllowedUntil => PurchasedAt + ReturnWindow.Partial;

    public bool IsOpen(DateTimeOffset now) => ReturnWindow.IsOpen(PurchasedAt, now);

    /// <summary>
    /// Days used of what was charged at the present price; the days before were settled at the former.
    /// </summary>
    public int UsedDays(DateTimeOffset now)
    {
        var settled = ChargedFrom.DayNumber - PurchasedAt.UtcDay().DayNumber;
        return Math.Max(0, ReturnWindow.UsedDays(PurchasedAt, now) - settled);
    }
}
