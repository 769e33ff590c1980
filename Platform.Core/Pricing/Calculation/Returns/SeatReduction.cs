namespace Crayon.Platform.Core.Pricing.Calculation.Returns;

/// <summary>Takes seats back from the batches whose window is open, the youngest batch first.</summary>
public static class SeatReduction
{
    /// <summary>How many seats can be given back at an instant.</summary>
    public static int Refundable(IEnumerable<SeatBatch> batches, DateTimeOffset at) =>
        batches.Where(batch => batch.IsOpen(at)).Sum(batch => batch.Quantity);

    /// <summary>
    /// Allocates a reduction last in, first out (at equal times, the later in the list first); refused when open
    /// batches hold too few.
    /// </summary>
    public static IReadOnlyList<BatchReduction> Allocate(
        IReadOnlyList<SeatBatch> batches, int seats, DateTimeOffset at)
    {
        if (seats < 1)
            throw new DomainRuleException(PricingRefusals.InvalidQuantity, "A reduction has at least one seat.");
        if (seats > Refundable(batches, at))
            throw new DomainRuleException(PricingRefusals.ReductionNotAllowed, "Too few seats can be given back.");
        var taken = new List<BatchReduction>();
        foreach (var batch in batches.Reverse().Where(b => b.IsOpen(at)).OrderByDescending(b => b.PurchasedAt))
        {
            var share = Math.Min(seats, batch.Quantity);
            if (share > 0) taken.Add(new BatchReduction(batch, share));
            seats -= share;
        }
        return taken;
    }

    /// <summary>The one batch that a renewal makes of all, with a new window.</summary>
    public static SeatBatch MergedAtRenewal(IEnumerable<SeatBatch> batches, DateTimeOffset renewedAt) =>
        SeatBatch.BoughtAt(renewedAt, batches.Sum(batch => batch.Quantity));
}
