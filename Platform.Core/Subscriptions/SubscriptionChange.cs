using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
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

    /// <summary>What it costs (positive) or gives back (negative), net, minor units.</summary>
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
