using System.Globalization;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Pricing;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Billing.Usage;

/// <summary>
/// Metered usage, rated by day at the price of the day. An invoice has one line for each subscription and price of the
/// month; the days are lines of their own.
/// </summary>
internal sealed class UsageLines(LineMaker maker, PriceBook prices)
{
    /// <summary>Lines of a month's usage, the days before the last one given.</summary>
    public IEnumerable<LineItem> Of(
        BilledSubscription billed, DateOnly month, DateOnly until, IReadOnlyDictionary<DateOnly, decimal> stated) =>
        Runs(Days(billed, month, until, stated))
            .Select(run => Line(billed, run, $"US-{billed.Subscription.Seq}-{Compact(run.Start)}"));

    /// <summary>The same, day by day.</summary>
    public IEnumerable<LineItem> Daily(
        BilledSubscription billed, DateOnly month, DateOnly until, IReadOnlyDictionary<DateOnly, decimal> stated) =>
        Days(billed, month, until, stated).Select(day =>
            Line(billed, day, $"UD-{billed.Subscription.Seq}-{Compact(day.Start)}", day.Start));

    private IEnumerable<UsageRun> Days(
        BilledSubscription billed, DateOnly month, DateOnly until, IReadOnlyDictionary<DateOnly, decimal> stated)
    {
        var subscription = billed.Subscription;
        if (!subscription.IsUsage) yield break;
        var end = until < month.AddMonths(1) ? until : month.AddMonths(1);
        for (var day = month; day < end; day = day.AddDays(1))
        {
            // Whoever states usage of a month means all of it.
            var quantity = stated.Count > 0 ? stated.GetValueOrDefault(day)
                : IsActiveOn(billed, day) ? UsageRule.On(subscription, day) : 0m;
            var price = prices.PriceOn(subscription.OfferId, day)?.UnitPrice ?? subscription.UnitPrice;
            if (quantity > 0m) yield return new UsageRun(day, day.AddDays(1), quantity, price);
        }
    }

    private LineItem Line(BilledSubscription billed, UsageRun run, string reference, DateOnly? day = null) =>
        maker.Make(billed, new LineCharge(
            ChargeTypes.CycleCharge, billed.Subscription.OfferId, new DayPeriod(run.Start, run.End), reference)
        {
            UnitPrice = run.Price,
            EffectiveUnitPrice = run.Price,
            Quantity = run.Quantity,
            UsageDate = day,
        });

    private static IEnumerable<UsageRun> Runs(IEnumerable<UsageRun> days)
    {
        UsageRun? run = null;
        foreach (var day in days)
        {
            if (run is not null && run.Price != day.Price)
            {
                yield return run;
                run = null;
            }
            run = run is null ? day : run with { End = day.End, Quantity = run.Quantity + day.Quantity };
        }
        if (run is not null) yield return run;
    }

    private static bool IsActiveOn(BilledSubscription billed, DateOnly day)
    {
        var nextDay = day.AddDays(1).AtMidnight();
        return billed.Subscription.StartedAt < nextDay
            && billed.History.LastOrDefault(entry => entry.At < nextDay)?.Status
                is null or SubscriptionStatus.Active;
    }

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private sealed record UsageRun(DateOnly Start, DateOnly End, decimal Quantity, decimal Price);
}
