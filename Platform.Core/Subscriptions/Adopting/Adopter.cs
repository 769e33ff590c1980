using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>
/// Makes a subscription of ours out of one that runs at the provider: with dates, batches and price, one transaction
/// each. From then on it is like any other.
/// </summary>
internal sealed class Adopter(
    PlatformDbContext db, TenantRegistry registry, PriceBook prices, ProviderPlans plans, BusinessClock clock)
{
    /// <summary>
    /// Takes one over if it is what was confirmed; the provider's id is unique here, so that it can never be twice.
    /// </summary>
    public async Task AdoptAsync(Adoption adoption, AdoptionLine line, Finding? finding, CancellationToken ct)
    {
        var id = line.ProviderSubscriptionId;
        if (await db.Subscriptions.AsNoTracking().FirstOrDefaultAsync(row => row.ProviderSubscriptionId == id, ct)
            is { } ours)
            (line.State, line.Obstacle, line.SubscriptionId) = (AdoptionLineState.Adopted, null, ours.Id);
        else if (finding is null)
            (line.State, line.Obstacle) = (AdoptionLineState.Blocked, AdoptionObstacles.NotRunning);
        else if (finding.Found.ToJson() is var now && now != line.FoundJson)
            (line.State, line.Obstacle, line.FoundJson) = finding.Obstacle is { } blocked
                ? (AdoptionLineState.Blocked, blocked, now)
                : (AdoptionLineState.Found, AdoptionObstacles.Changed, now);
        else if (finding.Theirs.ParentId is { } parent && await BaseAsync(parent, ct) is null)
            (line.State, line.Obstacle) = (AdoptionLineState.Found, AdoptionObstacles.BaseNotAdopted);
        else if (finding is { Plan: { } plan, Offer: { } offer })
            await MakeAsync((adoption, line), finding.Theirs, (plan, offer, finding.Status), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task MakeAsync(
        (Adoption Adoption, AdoptionLine Line) intent, CcpSubscription theirs,
        (Plan Plan, OfferedPlan Offer, SubscriptionStatus Status) known, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(intent.Adoption.TenantId, ct)
            ?? throw new InvalidOperationException("The adoption's tenant is not in the registry.");
        var buying = await prices.KeepAsync(tenant, known.Offer, db, ct);
        var subscription = ToSubscription(intent.Adoption, theirs, known, buying);
        subscription.NextTerm = theirs.NextTerm is { } next ? await plans.NextTermAsync(next, clock.Now, ct) : null;
        if (theirs.ParentId is { } parent) subscription.ParentId = await BaseAsync(parent, ct);
        subscription.Batches.AddRange(SeatLedger.FirstOf(subscription, known.Plan, theirs));
        db.Subscriptions.Add(subscription);
        db.Licences.Add(Licence.Of(subscription, theirs.EntitlementId));
        SubscriptionHistory.Add(
            db, clock, subscription, SubscriptionEventKinds.Adopted,
            new HappenedBy
            {
                By = intent.Adoption.ConfirmedBy,
                Reason = FormattableString.Invariant($"runs at the supplier since {theirs.EffectiveStart:yyyy-MM-dd}"),
            });
        (intent.Line.State, intent.Line.Obstacle, intent.Line.SubscriptionId) =
            (AdoptionLineState.Adopted, null, subscription.Id);
    }

    private async Task<SubscriptionId?> BaseAsync(string providerId, CancellationToken ct) =>
        await db.Subscriptions.Where(row => row.ProviderSubscriptionId == providerId)
            .Select(row => (SubscriptionId?)row.Id).FirstOrDefaultAsync(ct);

    private AccountSubscription ToSubscription(
        Adoption adoption, CcpSubscription theirs,
        (Plan Plan, OfferedPlan Offer, SubscriptionStatus Status) known, BuyingPriceId buying)
    {
        var start = theirs.TermStart ?? theirs.EffectiveStart;
        var subscription = new AccountSubscription
        {
            TenantId = adoption.TenantId,
            CustomerId = adoption.CustomerId,
            AccountId = adoption.AccountId,
            ServiceId = known.Plan.ServiceId,
            PlanId = known.Plan.Id,
            OrderId = null,
            OrderLineId = null,
            SubscriptionDate = clock.Now,
            ProviderSubscriptionId = theirs.Id,
            ProviderETag = theirs.ETag,
            Status = known.Status,
            Quantity = theirs.Quantity,
            AutoRenew = theirs.AutoRenew,
            ExtendsAtEnd = theirs.ExtendsAtEnd,
            // A trial that renews there was agreed to there.
            ConsentedAt = known.Plan.IsTrial && theirs.AutoRenew ? theirs.EffectiveStart : null,
            AnchorDate = AnchorOf(theirs, start),
            StartDate = start,
            EndDate = theirs.CommitmentEnd,
            RenewedAt = start > theirs.EffectiveStart ? start : null,
            CancellableUntil = theirs.CancellableUntil,
            UnitPriceMinor = Finding.PriceOf(known.Offer),
            UnitRate = known.Offer.UnitRate,
            Currency = known.Offer.Currency,
            BuyingPriceId = buying,
        };
        // What runs already was charged by whoever sold it: ours are the periods that begin from now on.
        subscription.ChargedTo = known.Plan.Kind == PlanKind.Seat
            ? subscription.CycleOn(known.Plan, UtcDay.Of(clock.Now)).EndsAt
            : subscription.EndDate;
        return subscription;
    }

    // Terms and periods are counted from the first day if it leads to the end; else from this term's, or from its end.
    private static DateTimeOffset AnchorOf(CcpSubscription theirs, DateTimeOffset start)
    {
        var end = UtcDay.Of(theirs.CommitmentEnd);
        return CalendarMonths.LeadTo(UtcDay.Of(theirs.EffectiveStart), end) ? theirs.EffectiveStart
            : CalendarMonths.LeadTo(UtcDay.Of(start), end) ? start
            : theirs.CommitmentEnd;
    }
}
