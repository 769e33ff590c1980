using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions.Plans;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>What a change is judged by.</summary>
/// <param name="Subscription">The subscription with its batches.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Family">What it is tied to.</param>
/// <param name="Now">The instant of the judgement (business time).</param>
internal sealed record ChangeScene(
    AccountSubscription Subscription, Plan Plan, Family Family, DateTimeOffset Now)
{
    /// <summary>The plan that was named; null when none was, or it is not sold.</summary>
    public PlanMove? Target { get; init; }

    /// <summary>The plan that the next term would have, at today's price; null when it is no longer sold.</summary>
    public OfferedPlan? NextPlan { get; init; }

    /// <summary>Ends to which a next term may be cut short.</summary>
    public IReadOnlyList<TermEndOffer> TermEnds { get; init; } = [];

    public Currency Currency => Currency.Of(Subscription.Currency);

    public static DomainRuleException Refuse(string code, string words) => new(code, words);
}
