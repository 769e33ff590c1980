using System.Collections.Concurrent;
using System.Globalization;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Pricing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// Invoices of any number of lines, for load: a line is computed from its place, so that a million of them take no
/// room. Lines go round the partner's subscriptions; usage differs by day and quantity, seats charge the whole month.
/// </summary>
internal sealed class GeneratedMonths(LineMaker maker)
{
    // Thousandths of a unit.
    private const ulong LargestUsage = 50_000;

    // After a reset a number may come again, a place in the order of making never does.
    private readonly ConcurrentDictionary<(string Id, long UpTo), IReadOnlyList<BilledSubscription>> _sources = new();

    /// <summary>The subscriptions whose lines an invoice has; none other may join them later.</summary>
    public async Task<IReadOnlyList<BilledSubscription>> SourcesAsync(
        SimulatorDb db, BillingInvoice invoice, CancellationToken ct)
    {
        var upTo = invoice.GeneratedUpTo ?? 0;
        if (_sources.TryGetValue((invoice.Id, upTo), out var known)) return known;
        var customers = await db.Customers.AsNoTracking().Where(c => c.PartnerId == invoice.PartnerId)
            .ToDictionaryAsync(c => c.Id, StringComparer.Ordinal, ct);
        var orders = await db.Orders.AsNoTracking().ToDictionaryAsync(o => o.Id, StringComparer.Ordinal, ct);
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(s => s.Seq <= upTo).OrderBy(s => s.Seq)
            .ToListAsync(ct);
        IReadOnlyList<BilledSubscription> found =
        [
            .. from s in subscriptions
               where customers.ContainsKey(s.CustomerId)
                   && maker.BillingCurrency(s.OfferId, s.Currency) == invoice.Currency
               select new BilledSubscription(customers[s.CustomerId], orders.GetValueOrDefault(s.OrderId), s, []),
        ];
        return _sources.GetOrAdd((invoice.Id, upTo), found);
    }

    /// <summary>So many lines from a place on.</summary>
    public IEnumerable<LineItem> Lines(
        BillingInvoice invoice, IReadOnlyList<BilledSubscription> sources, int from, int count)
    {
        for (var place = from; place < from + count; place++)
            yield return LineAt(invoice, sources[place % sources.Count], place, place / sources.Count);
    }

    private LineItem LineAt(BillingInvoice invoice, BilledSubscription source, int place, int round)
    {
        var (subscription, month) = (source.Subscription, invoice.Month);
        var wholeMonth = new DayPeriod(month, month.AddMonths(1));
        var day = month.AddDays(round % wholeMonth.Days);
        var dice = UsageRule.Mix(((ulong)(invoice.GeneratorSeed ?? 0) << 32) | (uint)place);
        var charge = new LineCharge(
            ChargeTypes.CycleCharge, subscription.OfferId,
            subscription.IsUsage ? new DayPeriod(day, day.AddDays(1)) : wholeMonth,
            string.Create(CultureInfo.InvariantCulture, $"GEN-{invoice.Id}-{place}"))
        {
            UnitPrice = subscription.UnitPrice,
            EffectiveUnitPrice = subscription.IsUsage
                ? subscription.UnitPrice
                : ProviderMoney.Truncate(subscription.UnitPrice, subscription.Currency),
            Quantity = subscription.IsUsage ? (1 + (dice % LargestUsage)) / 1000m : subscription.Quantity,
            TermEnd = subscription.TermEnd,
        };
        return maker.Make(source, charge) with { InvoiceNumber = invoice.Id };
    }
}
