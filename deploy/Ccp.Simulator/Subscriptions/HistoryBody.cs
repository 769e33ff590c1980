using System.Globalization;

namespace Crayon.Ccp.Simulator.Subscriptions;

/// <summary>An entry of the history as it is sent, with how the subscription stood after it; a credit has a negative
/// price.</summary>
internal sealed record HistoryBody(
    string Id, string Type, DateTimeOffset Date, string? RequestId, int QuantityBefore, int QuantityAfter,
    string? OfferId, string? Status, bool? AutoRenewEnabled, DateTimeOffset? CommitmentEndDate,
    string? RelatedSubscriptionId, string CurrencyCode, HistoryPricing? Pricing)
{
    public static HistoryBody Of(HistoryEntry e) => new(
        e.Seq.ToString(CultureInfo.InvariantCulture), e.Type, e.At, e.RequestId, e.QuantityBefore, e.QuantityAfter,
        e.OfferId, e.Status, e.AutoRenew, e.TermEnd, e.RelatedSubscriptionId, e.Currency,
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
