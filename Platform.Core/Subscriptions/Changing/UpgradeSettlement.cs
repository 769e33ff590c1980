using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>
/// What becomes of seats that moved to another plan. Those of a plan in the same term keep end and windows and pay the
/// new price from the day of the move on; a longer term starts anew.
/// </summary>
internal sealed class UpgradeSettlement(
    PlatformDbContext db, ProviderTruth truth, ChargeLedger ledger, BusinessClock clock)
{
    /// <summary>Applies the move; what the seats gave back has been noted before.</summary>
    public async Task ApplyAsync(ChangeWork work, Plan plan, ConfirmedChange confirmed, CancellationToken ct)
    {
        if (confirmed.Made is { } made)
        {
            await truth.TakeOverAsync(work.Subscription, plan, confirmed.Subscription, ct);
            var moved = Split(work, made);
            await ledger.MoveAsync(moved, TargetOf(work), work.Change, ct);
        }
        else
        {
            await MoveAllAsync(work, confirmed.Subscription, ct);
        }
    }

    private async Task MoveAllAsync(ChangeWork work, CcpSubscription current, CancellationToken ct)
    {
        var (change, subscription, target) = (work.Change, work.Subscription, TargetOf(work));
        foreach (var batch in subscription.Batches.Where(row => row.Quantity > 0)) SeatLedger.End(batch);
        var startsTerm = current.CommitmentEnd != subscription.EndDate;
        subscription.MoveTo(SubscriptionStatus.Active);
        (subscription.ServiceId, subscription.PlanId) = (target.ServiceId, target.Id);
        (subscription.UnitPriceMinor, subscription.BuyingPriceId) = PriceOf(change);
        (subscription.PriceRuleId, subscription.PriceRuleVersion) = (change.ToPriceRuleId, change.ToPriceRuleVersion);
        if (startsTerm) BeginTerm(subscription, current);
        subscription.CancellableUntil = current.CancellableUntil;
        (subscription.Quantity, subscription.AutoRenew) = (current.Quantity, current.AutoRenew);
        (subscription.ExtendsAtEnd, subscription.ProviderETag) = (current.ExtendsAtEnd, current.ETag);
        subscription.NextTerm = null;
        db.SeatBatches.AddRange(SeatLedger.RepricedOf(
            subscription, target, current, startsTerm ? null : UtcDay.Of(change.AcceptedAt)));
        await ledger.MoveAsync(subscription, target, change, ct);
        await truth.UpdateLicenceAsync(subscription, ct);
    }

    private static void BeginTerm(AccountSubscription subscription, CcpSubscription current)
    {
        var start = current.TermStart ?? current.EffectiveStart;
        (subscription.AnchorDate, subscription.StartDate, subscription.EndDate) = (start, start, current.CommitmentEnd);
    }

    private AccountSubscription Split(ChangeWork work, CcpSubscription made)
    {
        var (change, source, target) = (work.Change, work.Subscription, TargetOf(work));
        var keepsEnd = made.CommitmentEnd == source.EndDate;
        var start = made.TermStart ?? made.EffectiveStart;
        var (price, buying) = PriceOf(change);
        var subscription = new AccountSubscription
        {
            TenantId = source.TenantId, CustomerId = source.CustomerId, AccountId = source.AccountId,
            ServiceId = target.ServiceId, PlanId = target.Id, OrderId = source.OrderId, OrderLineId = null,
            ParentId = source.ParentId, FriendlyName = source.FriendlyName, Department = source.Department,
            Reference = source.Reference, Tags = [.. source.Tags], SubscriptionDate = clock.Now,
            ProviderSubscriptionId = made.Id, ProviderETag = made.ETag, Status = SubscriptionStatus.Active,
            Quantity = made.Quantity, AutoRenew = made.AutoRenew, ExtendsAtEnd = made.ExtendsAtEnd,
            AnchorDate = keepsEnd ? source.AnchorDate : start, StartDate = keepsEnd ? source.StartDate : start,
            EndDate = made.CommitmentEnd, RenewedAt = keepsEnd ? source.RenewedAt : null,
            CancellableUntil = made.CancellableUntil, UnitPriceMinor = price, BuyingPriceId = buying,
            PriceRuleId = change.ToPriceRuleId, PriceRuleVersion = change.ToPriceRuleVersion,
            Currency = source.Currency,
        };
        subscription.Batches.AddRange(SeatLedger.RepricedOf(
            subscription, target, made, keepsEnd ? UtcDay.Of(change.AcceptedAt) : null));
        db.Subscriptions.Add(subscription);
        db.Licences.Add(Licence.Of(subscription, made.EntitlementId));
        change.MovedTo = subscription.Id;
        SubscriptionHistory.Add(
            db, clock, subscription, SubscriptionEventKinds.MovedHere,
            HappenedBy.Of(change) with { Order = source.OrderId });
        return subscription;
    }

    private static (long Price, Pricing.BuyingPriceId Buying) PriceOf(SubscriptionChange change) =>
        change is { ToUnitPriceMinor: { } price, ToBuyingPriceId: { } buying }
            ? (price, buying)
            : throw new InvalidOperationException("A move without its price.");

    private static Plan TargetOf(ChangeWork work) =>
        work.Target ?? throw new InvalidOperationException("A move without its plan.");
}
