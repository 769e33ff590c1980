using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions.Changing;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>A subscription at the provider that is not ours yet, with the plan and price that it would have.</summary>
/// <param name="Theirs">As the provider has it.</param>
/// <param name="Status">Our word for its state.</param>
/// <param name="Plan">Its plan; null where we do not know it.</param>
/// <param name="Offer">Its price; null where no rule makes one.</param>
/// <param name="Found">What is shown.</param>
internal sealed record Finding(
    CcpSubscription Theirs, SubscriptionStatus Status, Plan? Plan, OfferedPlan? Offer, FoundSubscription Found)
{
    /// <summary>What stands in its way whatever is done; null when nothing does.</summary>
    public string? Obstacle => Plan is null ? AdoptionObstacles.PlanNotKnown
        : Offer is null ? AdoptionObstacles.PriceNotKnown
        : null;

    public static Finding Of(
        CcpSubscription theirs, SubscriptionStatus status, (Plan Plan, string Words)? known, OfferedPlan? offer,
        string currency) => new(theirs, status, known?.Plan, offer, new FoundSubscription
    {
        PlanId = known?.Plan.Id.Value,
        Description = known?.Words ?? theirs.OfferId,
        Quantity = theirs.Quantity,
        Status = status,
        AutoRenew = theirs.AutoRenew,
        StartDate = theirs.TermStart ?? theirs.EffectiveStart,
        EndDate = theirs.CommitmentEnd,
        Base = theirs.ParentId,
        UnitPriceMinor = offer is null || offer.UnitRate is not null ? null : PriceOf(offer),
        UnitRate = offer?.UnitRate,
        Currency = currency,
        Batches = [.. theirs.Batches.OrderBy(batch => batch.RefundableUntil).ThenBy(batch => batch.Quantity)
            .Select(batch => new FoundBatch(batch.Quantity, SeatLedger.BoughtAt(batch), batch.RefundableUntil))],
        NextTerm = theirs.NextTerm?.ToString(),
    });

    /// <summary>Price a seat and billing period, minor units; 0 for usage and for a trial.</summary>
    public static long PriceOf(OfferedPlan offer) => offer.IsTrial ? 0 : offer.UnitPrice?.AmountMinor ?? 0;
}
