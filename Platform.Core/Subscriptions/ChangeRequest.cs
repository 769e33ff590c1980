using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ordering;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>A change of a subscription as somebody asks for it: exactly one of its wishes is named.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="AutoRenew">Auto-renew afterwards.</param>
/// <param name="Cancel">Whether it is cancelled.</param>
/// <param name="QuoteId">The quote whose price is taken; the price of the moment without one.</param>
public sealed record ChangeRequest(
    SubscriptionId SubscriptionId, int? Quantity = null, bool? AutoRenew = null, bool Cancel = false,
    QuoteId? QuoteId = null)
{
    /// <summary>The plan that seats move to at once.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>How many seats move; all when null. No wish of its own.</summary>
    public int? Seats { get; init; }

    /// <summary>Whether it is stopped for a time (true) or runs again (false).</summary>
    public bool? Suspend { get; init; }

    /// <summary>What is to be different from the next term on, in place of what was scheduled before.</summary>
    public NextTermWish? NextTerm { get; init; }

    /// <summary>Whether what was scheduled for the next term is taken back.</summary>
    public bool ClearsNextTerm { get; init; }

    /// <summary>Whether it runs on after a term that is not renewed.</summary>
    public bool? ExtendsAtEnd { get; init; }

    /// <summary>Who agreed that a trial becomes a paid plan. No wish of its own.</summary>
    public OrderTerms? Consent { get; init; }

    /// <summary>Why, for the history. No wish of its own.</summary>
    public string? Reason { get; init; }

    /// <summary>What a quote is about: the wish without the words around it.</summary>
    internal ChangeRequest ToAsked() => this with { QuoteId = null, Reason = null };
}

/// <summary>What is to be different from the next term on; at least one member is named.</summary>
/// <param name="PlanId">Another plan.</param>
/// <param name="Quantity">Another number of seats.</param>
/// <param name="TermEnd">First instant after a next term that is cut short: one of the ends that are offered.</param>
public sealed record NextTermWish(PlanId? PlanId = null, int? Quantity = null, DateTimeOffset? TermEnd = null);
