using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>
/// Accepts a change as a durable intent; what can be refused from our own knowledge is refused at once.
/// </summary>
public sealed class ChangeSubscription(
    PlatformDbContext db, ChangePricing pricing, BuyingKeeper buying, AddedSeats added, Clocks clocks)
{
    /// <summary>Accepts one change of a subscription that the scope sees.</summary>
    public async Task<SubscriptionChange> ChangeAsync(ChangeRequest request, CancellationToken ct)
    {
        var priced = await pricing.PriceAsync(request, ct);
        await HeldQuotes.CheckAsync(db, clocks.Now, (request.QuoteId, priced.Fingerprint), request.ToAsked(), ct);
        await added.EnsureAsync(priced.Change, ct);
        var change = ToChange(priced.Change, request, await buying.KeepAsync(priced.Change, ct));
        priced.Change.Subscription.PendingChangeId = change.Id;
        db.SubscriptionChanges.Add(change);
        OutboxPost.Add(db, clocks.Real, OutboxTopics.ConfirmChange, change, change.Id.Value);
        AuditLog.Record(
            db, clocks.Real, new AuditEntry("subscription.change-accepted", "subscription-change", change.Id.ToString())
        {
            Customer = change.CustomerId,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The row's version is the lock: of two changes at once one is first.
            throw new DomainRuleException(ChangeRefusals.InProgress, "Another change is under way.");
        }
        return change;
    }

    private SubscriptionChange ToChange(PricedChange change, ChangeRequest request, BuyingPriceId? buying) => new()
    {
        TenantId = change.Subscription.TenantId,
        CustomerId = change.Subscription.CustomerId,
        SubscriptionId = change.Subscription.Id,
        Kind = change.Kind,
        FromQuantity = change.From,
        ToQuantity = change.To,
        ToAutoRenew = change.ToAutoRenew,
        ToExtendsAtEnd = change.ToExtendsAtEnd,
        ToPlanId = change.Target?.PlanId,
        MovedQuantity = change.Moved,
        ToUnitPriceMinor = change.Target?.UnitPrice?.AmountMinor,
        ToBuyingPriceId = buying,
        ToPriceRuleId = change.Target?.PriceRuleId,
        ToPriceRuleVersion = change.Target?.PriceRuleVersion,
        Scheduled = change.Scheduled,
        Unscheduled = change.Unscheduled?.Copy(),
        Consent = change.Consent,
        Reason = request.Reason,
        NetMinor = change.NetAtOnce.AmountMinor,
        Currency = change.Currency.Code,
        QuoteId = request.QuoteId,
        AcceptedAt = clocks.Now,
    };
}
