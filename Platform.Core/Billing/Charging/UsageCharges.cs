using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>What a provider has rated of a subscription's usage.</summary>
/// <param name="Reference">Names the rated line; the same line is charged once.</param>
/// <param name="From">The first day of use (UTC).</param>
/// <param name="LastDay">The last day of use (UTC), on which it is charged.</param>
/// <param name="Units">Units used, zero or more.</param>
public sealed record RatedUsage(string Reference, DateOnly From, DateOnly LastDay, decimal Units);

/// <summary>
/// Charges what was used, in arrears, at the customer's own rate; only the net is rounded. Units come from the
/// provider's rated lines, the price never does.
/// </summary>
public sealed class UsageCharges(PlatformDbContext db, ChargeLedger ledger)
{
    /// <summary>Charges a rated line in the unit of work; the caller saves.</summary>
    /// <returns>The charge; null where this line was charged before.</returns>
    public async Task<Charge?> AddAsync(AccountSubscription subscription, RatedUsage usage, CancellationToken ct)
    {
        var cause = $"usage:{usage.Reference}";
        if (await db.Charges.AnyAsync(row => row.Cause == cause, ct)) return null;
        var currency = Currency.Of(subscription.Currency);
        var rate = subscription.UnitRate
            ?? throw new InvalidOperationException("Only a subscription with a rate is charged by use.");
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        var at = new DateTimeOffset(usage.LastDay, TimeOnly.MinValue, TimeSpan.Zero);
        var (month, covers) =
            (BillingPeriods.CalendarMonth(at), new BillingPeriod(usage.From, usage.LastDay.AddDays(1)));
        var line = new PricedLine(
            PricedLineKind.FullPeriod, subscription.Quantity, Money.Zero(currency), month, covers,
            new DayShare(Math.Min(covers.Days, month.Days), month.Days),
            UsageCharge.For(new ExactAmount(rate, currency), usage.Units).Net);
        var charge = (await ledger.SceneAsync(subscription, plan, ct))
            .ToCharge(line, new ChargeCause(cause, ChargeKind.Usage, at), usage);
        db.Charges.Add(charge);
        return charge;
    }
}
