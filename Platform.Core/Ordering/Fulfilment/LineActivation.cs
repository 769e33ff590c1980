using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Ordering.Fulfilment;

/// <summary>
/// Turns a confirmed line into a subscription with its seats, licence, first event and first charge, in the unit of
/// work.
/// </summary>
internal sealed class LineActivation(PlatformDbContext db, ChargeLedger ledger, BusinessClock clock)
{
    public async Task ActivateAsync(LineWork work, CcpOrder placed, CcpSubscription confirmed, CancellationToken ct)
    {
        var subscription = ToSubscription(work, confirmed);
        subscription.Batches.AddRange(SeatLedger.FirstOf(subscription, work.Plan, confirmed));
        db.Subscriptions.Add(subscription);
        db.Licences.Add(Licence.Of(subscription, confirmed.EntitlementId));
        SubscriptionHistory.Add(
            db, clock, subscription, SubscriptionEventKinds.Activated,
            new HappenedBy { Order = work.Order.Id, By = work.Order.CreatedBy });
        await ledger.OpenAsync(subscription, work.Plan, ct);
        (work.Line.Status, work.Line.ProviderOrderId, work.Line.SubscriptionId) =
            (OrderLineStatus.Completed, placed.Id, subscription.Id);
    }

    private AccountSubscription ToSubscription(LineWork work, CcpSubscription confirmed) => new()
    {
        TenantId = work.Order.TenantId,
        CustomerId = work.Order.CustomerId,
        AccountId = work.Order.AccountId,
        ServiceId = work.Line.ServiceId,
        PlanId = work.Line.PlanId,
        OrderId = work.Order.Id,
        OrderLineId = work.Line.Id,
        ParentId = work.Parent?.Id,
        ConsentedAt = work.Line.ConvertsAtEnd ? work.Order.Terms?.AcceptedAt : null,
        SubscriptionDate = clock.Now,
        ProviderSubscriptionId = confirmed.Id,
        ProviderETag = confirmed.ETag,
        Status = SubscriptionStatus.Active,
        Quantity = confirmed.Quantity,
        AutoRenew = confirmed.AutoRenew,
        AnchorDate = work.Line.TermAnchor ?? confirmed.EffectiveStart,
        StartDate = confirmed.EffectiveStart,
        EndDate = confirmed.CommitmentEnd,
        CancellableUntil = confirmed.CancellableUntil,
        UnitPriceMinor = work.Line.UnitPriceMinor,
        UnitRate = work.Line.UnitRate,
        Currency = work.Line.Currency,
        BuyingPriceId = work.Line.BuyingPriceId,
        PriceRuleId = work.Line.PriceRuleId,
        PriceRuleVersion = work.Line.PriceRuleVersion,
    };
}
