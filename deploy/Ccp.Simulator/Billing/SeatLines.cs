using System.Globalization;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// The lines of a subscription's seats, read off its history: what was bought, added, given back, moved and renewed,
/// and the cycles that began within its terms.
/// </summary>
internal sealed class SeatLines(LineMaker maker)
{
    /// <summary>Lines of all charges made in the time, oldest first.</summary>
    public IEnumerable<LineItem> Of(BilledSubscription billed, DateTimeOffset from, DateTimeOffset until) =>
        billed.Subscription.IsUsage
            ? []
            : ChargesOf(billed, until).Where(made => made.At >= from && made.At < until)
                .Select(made => maker.Make(billed, made.Charge));

    private IEnumerable<(DateTimeOffset At, LineCharge Charge)> ChargesOf(
        BilledSubscription billed, DateTimeOffset until)
    {
        HistoryEntry? last = null;
        HistoryEntry? priced = null;
        foreach (var entry in billed.History)
        {
            // A cycle that begins at the very instant of a change is charged for the seats before it.
            foreach (var cycle in Cycles(billed.Subscription, last, priced, entry.At.AddTicks(1))) yield return cycle;
            foreach (var charge in EntryCharges(billed, entry)) yield return (entry.At, charge);
            (last, priced) = (entry, entry.UnitPrice is null ? priced : entry);
        }
        foreach (var cycle in Cycles(billed.Subscription, last, priced, until)) yield return cycle;
    }

    private IEnumerable<(DateTimeOffset At, LineCharge Charge)> Cycles(
        Subscription subscription, HistoryEntry? last, HistoryEntry? priced, DateTimeOffset until)
    {
        if (last is not { TermEnd: { } termEnd } || priced?.UnitPrice is not { } price
            || last.Status is SubscriptionStatus.Deleted or SubscriptionStatus.Expired or SubscriptionStatus.Extended
            || maker.CycleMonths(last.OfferId) is not { } months)
            yield break;
        var (anchor, phase) = (last.Anchor ?? subscription.Anchor, last.MonthsRun ?? subscription.MonthsRun);
        var cycle = Terms.CycleOn(anchor, months, last.At.UtcDay(), phase);
        for (var start = cycle.End; start.AtMidnight() < termEnd && start.AtMidnight() < until; start = cycle.End)
        {
            cycle = Terms.CycleOn(anchor, months, start, phase);
            yield return (start.AtMidnight(), new LineCharge(
                ChargeTypes.CycleCharge, last.OfferId ?? subscription.OfferId, cycle,
                string.Create(CultureInfo.InvariantCulture, $"CY-{subscription.Seq}-{start:yyyyMMdd}"))
            {
                UnitPrice = price,
                EffectiveUnitPrice = ProviderMoney.Truncate(price, subscription.Currency),
                Quantity = last.QuantityAfter,
                TermEnd = termEnd,
            });
        }
    }

    private static IEnumerable<LineCharge> EntryCharges(BilledSubscription billed, HistoryEntry entry)
    {
        var subscription = billed.Subscription;
        if (ChargeTypeOf(entry) is not { } type || entry is not
            { UnitPrice: { } unit, ExtendedPrice: { } extended, ChargeStart: { } start, ChargeEnd: { } end })
            yield break;
        var seats = Seats(entry);
        foreach (var (index, (count, price)) in Pieces(seats, Math.Abs(extended), subscription.Currency).Index())
            yield return new LineCharge(
                type, entry.OfferId ?? subscription.OfferId, new DayPeriod(start, end),
                string.Create(CultureInfo.InvariantCulture, $"CH-{entry.Seq}-{index}"))
            {
                UnitPrice = unit,
                EffectiveUnitPrice = price,
                Quantity = IsCredit(entry) ? -count : count,
                TermEnd = entry.TermEnd,
                PromotionId = type == ChargeTypes.New ? billed.PromotionId : null,
            };
    }

    // Seats out of several windows give back different amounts each: as many lines as there are amounts, so that the
    // price of a unit times the quantity is what was given back.
    private static IEnumerable<(int Count, decimal Price)> Pieces(int seats, decimal total, string currency)
    {
        if (seats == 0) yield break;
        var low = ProviderMoney.Truncate(total / seats, currency);
        var step = ProviderMoney.MinorUnit(currency);
        var higher = (int)((total - (low * seats)) / step);
        if (seats > higher) yield return (seats - higher, low);
        if (higher > 0) yield return (higher, low + step);
    }

    private static int Seats(HistoryEntry entry) => entry.Type switch
    {
        HistoryTypes.AddQuantity or HistoryTypes.RemoveQuantity =>
            Math.Abs(entry.QuantityAfter - entry.QuantityBefore),
        HistoryTypes.CancelImmediate => entry.QuantityBefore,
        // Moved by a request: all of them, or those that left or came. Made by time: a trial that became paid.
        HistoryTypes.Convert when entry.RequestId is not null && entry.QuantityBefore != entry.QuantityAfter =>
            Math.Abs(entry.QuantityAfter - entry.QuantityBefore),
        _ => entry.QuantityAfter,
    };

    private static bool IsCredit(HistoryEntry entry) => entry.ExtendedPrice < 0
        || entry.Type is HistoryTypes.RemoveQuantity or HistoryTypes.CancelImmediate;

    private static string? ChargeTypeOf(HistoryEntry entry) => entry.Type switch
    {
        HistoryTypes.New => ChargeTypes.New,
        HistoryTypes.AddQuantity => ChargeTypes.AddQuantity,
        HistoryTypes.RemoveQuantity => ChargeTypes.RemoveQuantity,
        HistoryTypes.CancelImmediate => ChargeTypes.CancelImmediate,
        HistoryTypes.Convert => ChargeTypes.Convert,
        HistoryTypes.Renew => ChargeTypes.Renew,
        HistoryTypes.Extended => ChargeTypes.CycleCharge,
        _ => null,
    };
}
