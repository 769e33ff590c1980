using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Settles the seats of a confirmed change: what they give back, where they are now, what they cost.</summary>
internal sealed class SeatSettlement(
    PlatformDbContext db, ProviderTruth truth, UpgradeSettlement upgrades, ChargeLedger ledger, CreditLedger givenBack)
{
    /// <summary>Takes the confirmed seats over; the caller saves.</summary>
    public async Task ApplyAsync(ChangeWork work, ConfirmedChange confirmed, CancellationToken ct)
    {
        var (change, subscription) = (work.Change, work.Subscription);
        var plan = await db.Plans.AsNoTracking().SingleAsync(row => row.Id == subscription.PlanId, ct);
        await ledger.CatchUpAsync(subscription, change.AcceptedAt, ct);
        var credits = CreditsOf(change, subscription, plan);
        await givenBack.GiveBackAsync(subscription, change, plan, credits, ct);
        foreach (var credit in credits)
            subscription.Batches.Single(row => row.Id == credit.BatchId).CreditedMinor -= credit.Net.AmountMinor;
        if (change.Kind == SubscriptionChangeKind.Upgrade) await upgrades.ApplyAsync(work, plan, confirmed, ct);
        else await truth.TakeOverAsync(subscription, plan, confirmed.Subscription, ct);
    }

    // The same judgement as at acceptance, over the same batches: nothing else changes them while a change is pending.
    private static IReadOnlyList<PricedChangeLine> CreditsOf(
        SubscriptionChange change, AccountSubscription subscription, Plan plan) => change.Kind switch
    {
        SubscriptionChangeKind.ReturnSeats =>
            BatchCredits.ForReturn(subscription, plan, change.FromQuantity - change.ToQuantity, change.AcceptedAt),
        SubscriptionChangeKind.Cancel when subscription.Status == SubscriptionStatus.ExtendedTerm =>
            BatchCredits.ForExtension(subscription, plan, change.AcceptedAt),
        SubscriptionChangeKind.Cancel => BatchCredits.ForAll(subscription, plan, change.AcceptedAt),
        SubscriptionChangeKind.Upgrade => BatchCredits.ForMove(
            subscription, plan, change.MovedQuantity.GetValueOrDefault(), change.AcceptedAt),
        _ => [],
    };
}
