using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>A change as judged and priced from our own knowledge: what a quote says and a change takes over.</summary>
internal sealed record PricedChange(
    AccountSubscription Subscription, Plan Plan, SubscriptionChangeKind Kind, int From, int To,
    IReadOnlyList<PricedChangeLine> Lines)
{
    public bool? ToAutoRenew { get; init; }

    public bool? ToExtendsAtEnd { get; init; }

    /// <summary>The plan that seats move to.</summary>
    public OfferedPlan? Target { get; init; }

    /// <summary>How many seats move there.</summary>
    public int? Moved { get; init; }

    public NextTerm? Scheduled { get; init; }

    public OrderTerms? Consent { get; init; }

    /// <summary>What was scheduled for the next term and is deleted by this change.</summary>
    public NextTerm? Unscheduled =>
        SubscriptionTransitions.DeletesSchedule(Kind, ToAutoRenew) ? Subscription.NextTerm : null;

    public Currency Currency => Currency.Of(Subscription.Currency);

    public Money Net => Money.Sum(Lines.Select(line => line.Net), Currency);

    /// <summary>What is charged or given back at once: a next term is charged when it begins.</summary>
    public Money NetAtOnce => Kind == SubscriptionChangeKind.Schedule ? Money.Zero(Currency) : Net;
}

/// <summary>A charge, or the credit of seats of one batch.</summary>
/// <param name="Line">The figures.</param>
/// <param name="BatchId">The batch credited; null for a charge.</param>
internal sealed record PricedChangeLine(PricedLine Line, Guid? BatchId)
{
    /// <summary>The plan charged, where it is not the subscription's own.</summary>
    public OfferedPlan? Plan { get; init; }

    public Money Net => Line.Net;
}
