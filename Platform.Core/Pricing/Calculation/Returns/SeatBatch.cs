namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>Seats bought together, with one return window.</summary>
/// <param name="Quantity">The seats still held of the batch.</param>
/// <param name="PurchasedAt">When they were bought, or renewed.</param>
/// <param name="RefundableUntil">The first instant at which they can no longer be given back.</param>
/// <param name="Id">The batch's own id, where the caller needs to find it again.</param>
public sealed record SeatBatch(
    int Quantity, DateTimeOffset PurchasedAt, DateTimeOffset RefundableUntil, Guid Id = default)
{
    /// <summary>A batch whose window opens with its purchase.</summary>
    public static SeatBatch BoughtAt(DateTimeOffset purchasedAt, int quantity) =>
        new(quantity, purchasedAt, ReturnWindow.ClosesAt(purchasedAt));

    /// <summary>Whether seats of the batch can be given back at an instant.</summary>
    public bool IsOpen(DateTimeOffset at) => at < RefundableUntil;
}

/// <summary>A share of a reduction that one batch bears.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Seats">The seats taken from it, at least 1.</param>
public sealed record BatchReduction(SeatBatch Batch, int Seats);
