using Crayon.Ccp.Simulator.Pricing;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>Seats bought at one moment; they share one return window.</summary>
internal sealed class SeatBatch
{
    public long Seq { get; init; }
    public required int Quantity { get; set; }
    public required DateTimeOffset PurchasedAt { get; init; }

    public DateTimeOffset AllowedUntil => PurchasedAt + ReturnWindow.Partial;

    public bool IsOpen(DateTimeOffset now) => ReturnWindow.IsOpen(PurchasedAt, now);
}
