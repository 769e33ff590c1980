using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>A change of a subscription as a durable intent: accepted here, confirmed by the provider.</summary>
public sealed class SubscriptionChange : Entity, ICustomerOwned
{
    /// <summary>The change's id; also its request id at the provider, the same over all retries.</summary>
    public SubscriptionChangeId Id { get; init; } = SubscriptionChangeId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>What is changed.</summary>
    public required SubscriptionChangeKind Kind { get; init; }

    /// <summary>Seats before.</summary>
    public required int FromQuantity { get; init; }

    /// <summary>Seats after.</summary>
    public required int ToQuantity { get; init; }

    /// <summary>Auto-renew after; null when not concerned.</summary>
    public bool? ToAutoRenew { get; init; }

    /// <summary>Whether it runs on after its term; null when not concerned.</summary>
    public bool? ToExtendsAtEnd { get; init; }

    /// <summary>The plan that seats move to; null when they stay.</summary>
    public PlanId? ToPlanId { get; init; }

    /// <summary>How many seats move.</summary>
    public int? MovedQuantity { get; init; }

    /// <summary>Accepted price a seat and period of that plan, minor units.</summary>
    public long? ToUnitPriceMinor { get; init; }

    /// <summary>The wholesale price under it.</summary>
    public BuyingPriceId? ToBuyingPriceId { get; init; }

    /// <summary>The retail rule that made that price.</summary>
    public PriceRuleId? ToPriceRuleId { get; init; }

    /// <summary>Its version.</summary>
    public int? ToPriceRuleVersion { get; init; }

    /// <summary>Where the seats are, once only some have moved.</summary>
    public SubscriptionId? MovedTo { get; internal set; }

    /// <summary>What it schedules for the next term.</summary>
    public NextTerm? Scheduled { get; init; }

    /// <summary>What was scheduled for the next term and is deleted by it; it can be asked for again.</summary>
    public NextTerm? Unscheduled { get; init; }

    /// <summary>Who agreed that a trial becomes a paid plan.</summary>
    public OrderTerms? Consent { get; init; }

    /// <summary>Why, in the words of the one who asked for it.</summary>
    public string? Reason { get; init; }

    /// <summary>What it costs (positive) or gives back (negative) at once, net, minor units.</summary>
    public required long NetMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The quote whose price it took.</summary>
    public QuoteId? QuoteId { get; init; }

    /// <summary>Where it stands.</summary>
    public SubscriptionChangeStatus Status { get; internal set; } = SubscriptionChangeStatus.Accepted;

    /// <summary>When it was accepted (business time).</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>Why it failed: a stable code.</summary>
    public string? FailureCode { get; internal set; }

    /// <summary>Why it failed, in words that a customer may read.</summary>
    public string? FailureReason { get; internal set; }
}

/// <summary>What a change changes.</summary>
public enum SubscriptionChangeKind
{
    /// <summary>Adds seats.</summary>
    AddSeats,

    /// <summary>Returns seats within their windows.</summary>
    ReturnSeats,

    /// <summary>Cancels within the window.</summary>
    Cancel,

    /// <summary>Switches auto-renew.</summary>
    AutoRenew,

    /// <summary>Stops it for a time.</summary>
    Suspend,

    /// <summary>Lets it run again.</summary>
    Resume,

    /// <summary>Schedules what is to be different from the next term on.</summary>
    Schedule,

    /// <summary>Takes that back.</summary>
    Unschedule,

    /// <summary>Moves all seats or some to another plan at once.</summary>
    Upgrade,

    /// <summary>Switches whether it runs on after a term that is not renewed.</summary>
    Extension,
}

/// <summary>The states of a change.</summary>
public enum SubscriptionChangeStatus
{
    /// <summary>Accepted, to be sent.</summary>
    Accepted,

    /// <summary>Sent, outcome not known yet.</summary>
    Submitted,

    /// <summary>The provider did not answer: its history is looked up before anything else.</summary>
    Unknown,

    /// <summary>Confirmed.</summary>
    Completed,

    /// <summary>Refused.</summary>
    Failed,
}
