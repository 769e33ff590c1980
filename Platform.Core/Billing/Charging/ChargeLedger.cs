using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Charging;

/// <summary>
/// Writes what subscriptions are charged, in the unit of work that causes it; the caller saves. Each subscription knows
/// up to when it is charged, and each cause has one name, so that nothing is charged twice and a gap is always seen.
/// </summary>
public sealed class ChargeLedger(PlatformDbContext db, BusinessClock clock)
{
    /// <summary>Charges a subscription that has just begun: each batch for the rest of its period.</summary>
    internal async Task OpenAsync(AccountSubscription subscription, Plan plan, CancellationToken ct)
    {
        if (CostsNothingAhead(subscription, plan)) return;
        CoverBatches(await SceneAsync(subscription, plan, ct), _ => ChargeKind.New);
    }

    /// <summary>
    /// Charges all periods begun up to an instant, for the seats held. A subscription that was never charged, because
    /// it ran before there were charges, is charged from the purchase of its seats on.
    /// </summary>
    internal async Task CatchUpAsync(AccountSubscription subscription, DateTimeOffset until, CancellationToken ct)
    {
        if (subscription.ChargedTo is { } charged && (charged > until || charged >= subscription.EndDate)) return;
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        if (CostsNothingAhead(subscription, plan)) return;
        var scene = await SceneAsync(subscription, plan, ct);
        if (subscription.ChargedTo is null) CoverBatches(scene, batch => FirstKindOf(subscription, batch));
        while (subscription.ChargedTo <= until && subscription.ChargedTo < subscription.EndDate) AddCycle(scene);
    }

    /// <summary>Charges seats that came within a term, for the rest of the periods begun.</summary>
    internal async Task AddAsync(
        AccountSubscription subscription, Plan plan, IReadOnlyList<SubscriptionSeatBatch> added, CancellationToken ct)
    {
        if (added.Count == 0 || CostsNothingAhead(subscription, plan)) return;
        var scene = await SceneAsync(subscription, plan, ct);
        foreach (var batch in added) CoverBatch(scene, batch, ChargeKind.Added);
    }

    /// <summary>Charges seats that moved to the subscription's plan, for the rest of its period.</summary>
    internal async Task MoveAsync(
        AccountSubscription subscription, Plan plan, SubscriptionChange change, CancellationToken ct)
    {
        if (CostsNothingAhead(subscription, plan)) return;
        var scene = await SceneAsync(subscription, plan, ct);
        var start = UtcDay.Of(subscription.StartDate);
        var moved = UtcDay.Of(change.AcceptedAt);
        var line = scene.LineOn(subscription.Frame(), start > moved ? start : moved, subscription.Quantity);
        db.Charges.Add(scene.ToCharge(line, ChargeCause.OfChange(change, ChargeKind.Moved, part: 0)));
        subscription.ChargedTo = line.Covers.EndsAt;
    }

    /// <summary>Charges a next term, or a month after the term: its first period, and those begun since.</summary>
    internal async Task RenewAsync(
        AccountSubscription subscription, Plan plan, (TermFrame Frame, DateTimeOffset Start) term, CancellationToken ct)
    {
        var end = new DateTimeOffset(term.Frame.End, TimeOnly.MinValue, TimeSpan.Zero);
        if (CostsNothingAhead(subscription, plan)) return;
        var scene = await SceneAsync(subscription, plan, ct);
        var (at, kind) = (term.Start, ChargeKind.Renewal);
        do
        {
            var day = UtcDay.Of(at);
            var line = scene.LineOn(term.Frame, day, subscription.Quantity);
            db.Charges.Add(scene.ToCharge(line, ChargeCause.OfTerm(subscription.Id, day, kind)));
            (at, kind) = (line.Covers.EndsAt, ChargeKind.Cycle);
        }
        while (at <= clock.Now && at < end);
        subscription.ChargedTo = at;
    }

    internal async Task<ChargeScene> SceneAsync(AccountSubscription subscription, Plan plan, CancellationToken ct)
    {
        var service = await db.Services.AsNoTracking().Where(row => row.Id == plan.ServiceId)
            .Select(row => row.ServiceName).SingleAsync(ct);
        var purchase = subscription.OrderId is { } order
            ? await db.Orders.AsNoTracking().Where(row => row.Id == order).Select(row => row.PurchaseOrderNumber)
                .FirstOrDefaultAsync(ct)
            : null;
        return new ChargeScene(subscription, plan, $"{service}, {plan.Name}", purchase);
    }

    // Usage is charged by what was used, a trial not at all.
    private static bool CostsNothingAhead(AccountSubscription subscription, Plan plan)
    {
        if (plan is { Kind: PlanKind.Seat, IsTrial: false }) return false;
        subscription.ChargedTo = subscription.EndDate;
        return true;
    }

    private static ChargeKind FirstKindOf(AccountSubscription subscription, SubscriptionSeatBatch batch) =>
        subscription.RenewedAt is { } renewed && batch.PurchasedAt <= renewed ? ChargeKind.Renewal
        : UtcDay.Of(batch.PurchasedAt) > UtcDay.Of(subscription.StartDate) ? ChargeKind.Added
        : ChargeKind.New;

    private void CoverBatches(ChargeScene scene, Func<SubscriptionSeatBatch, ChargeKind> kindOf)
    {
        foreach (var batch in scene.Subscription.Batches.Where(row => row.Quantity > 0).OrderBy(row => row.PurchasedAt)
            .ThenBy(row => row.Id).ToList()) CoverBatch(scene, batch, kindOf(batch));
        scene.Subscription.ChargedTo ??= scene.Subscription.EndDate; // nothing is held that could be charged
    }

    // The first period from the purchase on, then each that the others are charged for, or that has begun.
    private void CoverBatch(ChargeScene scene, SubscriptionSeatBatch batch, ChargeKind kind)
    {
        var subscription = scene.Subscription;
        var (day, at) = (UtcDay.Of(batch.ChargedFrom), batch.PurchasedAt);
        DateTimeOffset chargedTo;
        do
        {
            var line = scene.LineOn(subscription.Frame(), day, batch.Quantity, batch.UnitPriceMinor);
            db.Charges.Add(scene.ToCharge(line, ChargeCause.OfBatch(batch, day, kind, at)));
            (day, at, kind, chargedTo) = (line.Covers.End, line.Covers.EndsAt, ChargeKind.Cycle, line.Covers.EndsAt);
        }
        while (at < subscription.EndDate && (subscription.ChargedTo is { } others ? at < others : at <= clock.Now));
        subscription.ChargedTo = subscription.ChargedTo is { } before && before > chargedTo ? before : chargedTo;
    }

    // All seats of one price together: a whole period needs no rounding. Seats that came on its first day or later are
    // charged by themselves.
    private void AddCycle(ChargeScene scene)
    {
        var subscription = scene.Subscription;
        var day = UtcDay.Of(subscription.ChargedTo.GetValueOrDefault());
        var end = scene.LineOn(subscription.Frame(), day, seats: 1).Covers.EndsAt;
        var held = subscription.Batches.Where(row => row.Quantity > 0 && UtcDay.Of(row.ChargedFrom) < day);
        foreach (var seats in held.GroupBy(row => row.UnitPriceMinor).OrderBy(group => group.Key))
        {
            var line = scene.LineOn(subscription.Frame(), day, seats.Sum(row => row.Quantity), seats.Key);
            db.Charges.Add(scene.ToCharge(line, ChargeCause.OfCycle(subscription.Id, day, seats.Key)));
        }
        subscription.ChargedTo = end;
    }
}
