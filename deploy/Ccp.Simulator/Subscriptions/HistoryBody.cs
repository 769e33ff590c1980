namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>An entry of the history as it is sent; a credit has a negative price.</summary>
internal sealed record HistoryBody(
    string Type, DateTimeOffset Date, string? RequestId, int QuantityBefore, int QuantityAfter, string CurrencyCode,
    HistoryPricing? Pricing)
{
    public static HistoryBody Of(HistoryEntry e) => new(
        e.Type, e.At, e.RequestId, e.QuantityBefore, e.QuantityAfter, e.Currency,
        e is
        {
            UnitPrice: { } unit, ProratedPrice: { } prorated, ExtendedPrice: { } extended,
            ChargeStart: { } start, ChargeEnd: { } end,
        }
            ? new HistoryPricing(unit, prorated, extended, start, end)
            : null);
}

/// <summary>
/// What an event cost: a seat's full cycle, a seat for these days, and all seats. The end is exclusive.
/// </summary>
internal sealed record HistoryPricing(
    decimal UnitPrice, decimal ProratedPrice, decimal ExtendedPrice, DateOnly ChargeStartDate, DateOnly ChargeEndDate);
