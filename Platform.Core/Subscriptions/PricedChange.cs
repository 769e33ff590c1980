using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing.Calculation.Quotes;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>A change as judged and priced from our own knowledge: what a quote says and a change takes over.</summary>
internal sealed record PricedChange(
    AccountSubscription Subscription, Plan Plan, SubscriptionChangeKind Kind, int From, int To,
    IReadOnlyList<PricedChangeLine> Lines)
{
    public bool? ToAutoRenew { get; init; }

    public Currency Currency => Currency.Of(Subscription.Currency);

    public Money Net => Money.Sum(Lines.Select(line => line.Net), Currency);
}

/// <summary>A charge, or the credit of seats of one batch.</summary>
/// <param name="Line">The figures.</param>
/// <param name="BatchId">The batch credited; null for a charge.</param>
internal sealed record PricedChangeLine(PricedLine Line, Guid? BatchId)
{
    public Money Net => Line.Net;
}
