using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using TermCodes = Crayon.Platform.Core.Pricing.Calculation.Periods.Terms;

namespace Crayon.Platform.Core.Subscriptions.Plans;

/// <summary>How one service stands to another.</summary>
internal enum ServiceRelation
{
    /// <summary>Nothing leads from one to the other.</summary>
    None,

    /// <summary>They are the same.</summary>
    Same,

    /// <summary>The other is better: seats may move there at any time.</summary>
    Better,

    /// <summary>The other is one that this is better than: seats may move there with a next term.</summary>
    Lesser,
}

/// <summary>A plan that seats may move to, as the customer would buy it.</summary>
/// <param name="Offer">The plan at the buyer's price.</param>
/// <param name="Relation">How its service stands to the present one.</param>
internal sealed record PlanMove(OfferedPlan Offer, ServiceRelation Relation)
{
    /// <summary>
    /// Whether seats may move at once: to a better service in the same term or a longer one, or to a longer term of the
    /// same service. A trial or an extended term may become any paid plan of its own service, an extended one of a
    /// better service too.
    /// </summary>
    public bool IsOpenNow(AccountSubscription from, Plan plan)
    {
        if (!IsPaidSeats(plan)) return false;
        if (IsTied(plan) && Relation != ServiceRelation.Same) return false;
        if (Relation is not (ServiceRelation.Same or ServiceRelation.Better)) return false;
        if (plan.IsTrial || from.Status == SubscriptionStatus.ExtendedTerm) return true;
        var longer = Months(Offer.Term) - Months(plan.Term);
        return longer > 0 || (longer == 0 && Relation == ServiceRelation.Better);
    }

    /// <summary>
    /// Whether seats may move with the next term: to any other plan of the service or its neighbours, up and down.
    /// </summary>
    public bool IsOpenNextTerm(Plan plan) =>
        IsPaidSeats(plan) && Relation != ServiceRelation.None && (!IsTied(plan) || Relation == ServiceRelation.Same);

    /// <summary>Whether a move at once starts a term of its own, rather than keeping the end.</summary>
    public bool StartsTerm(AccountSubscription from, Plan plan) =>
        plan.IsTrial || from.Status == SubscriptionStatus.ExtendedTerm || Months(Offer.Term) > Months(plan.Term);

    /// <summary>How the services of two plans stand to each other.</summary>
    public static ServiceRelation RelationOf(CloudService from, CloudService to) =>
        from.Id == to.Id ? ServiceRelation.Same
        : from.UpgradesTo.Contains(to.ProviderProductId, StringComparer.Ordinal) ? ServiceRelation.Better
        : to.UpgradesTo.Contains(from.ProviderProductId, StringComparer.Ordinal) ? ServiceRelation.Lesser
        : ServiceRelation.None;

    private bool IsPaidSeats(Plan plan) =>
        plan.Kind == PlanKind.Seat && Offer is { Kind: PlanKind.Seat, IsTrial: false };

    // What is tried out, and what belongs to something else, stays the service that it is.
    private static bool IsTied(Plan plan) => plan.IsTrial || plan.AddOnOf is not null;

    private static int Months(string term) => TermCodes.Parse(term).Months();
}
