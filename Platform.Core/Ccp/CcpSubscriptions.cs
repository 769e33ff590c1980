namespace Crayon.Platform.Core.Ccp;

/// <summary>A subscription as the provider has it; all ends are the first instant after.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="ETag">Its version, to be named by a change.</param>
/// <param name="EntitlementId">The licence at the provider.</param>
/// <param name="OfferId">What it is a subscription to.</param>
/// <param name="Quantity">Seats.</param>
/// <param name="Status"><c>active</c>, <c>suspended</c>, <c>extendedTerm</c>, <c>deleted</c> or <c>expired</c>.</param>
/// <param name="AutoRenew">Whether it renews at the end of its term.</param>
/// <param name="EffectiveStart">First instant of the subscription.</param>
/// <param name="CommitmentEnd">First instant after its term.</param>
/// <param name="CancellableUntil">First instant at which it can no longer be cancelled.</param>
/// <param name="Batches">Its seats by purchase.</param>
public sealed record CcpSubscription(
    string Id, string ETag, string EntitlementId, string OfferId, int Quantity, string Status, bool AutoRenew,
    DateTimeOffset EffectiveStart, DateTimeOffset CommitmentEnd, DateTimeOffset CancellableUntil,
    IReadOnlyList<CcpSeatBatch> Batches)
{
    /// <summary>When the running term was bought or renewed; null where the provider does not say.</summary>
    public DateTimeOffset? TermStart { get; init; }

    /// <summary>What is to be different from the next term on; null when nothing is.</summary>
    public CcpNextTerm? NextTerm { get; init; }

    /// <summary>Whether it runs on month by month after a term that is not renewed.</summary>
    public bool ExtendsAtEnd { get; init; }

    /// <summary>The base that an add-on belongs to.</summary>
    public string? ParentId { get; init; }

    /// <summary>The provider's order that made it; null where it does not say.</summary>
    public string? OrderId { get; init; }

    /// <summary>What it costs a unit and billing cycle in this term; null where the provider does not say.</summary>
    public ExactAmount? LockedPrice { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing comes after: it was cancelled or has expired.</summary>
    public bool HasEnded => Status is "deleted" or "expired";
}

/// <summary>Seats bought at one moment.</summary>
/// <param name="Quantity">How many are left of them.</param>
/// <param name="PurchasedAt">When; null where the provider does not say.</param>
/// <param name="RefundableUntil">First instant at which they can no longer be given back.</param>
public sealed record CcpSeatBatch(int Quantity, DateTimeOffset? PurchasedAt, DateTimeOffset RefundableUntil);

/// <summary>What is to be different from the next term on; members left null stay as they are.</summary>
/// <param name="OfferId">Another plan, <c>product:sku:availability</c>.</param>
/// <param name="Quantity">Another number of seats.</param>
/// <param name="CustomTermEnd">First instant after a next term that is cut short.</param>
public sealed record CcpNextTerm(string? OfferId = null, int? Quantity = null, DateTimeOffset? CustomTermEnd = null);

/// <summary>What to change; members left null stay as they are.</summary>
/// <param name="ETag">The version that was read.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="AutoRenew">Whether to renew.</param>
/// <param name="Status"><c>active</c>, <c>suspended</c> or <c>deleted</c>, which cancels.</param>
public sealed record CcpSubscriptionPatch(
    string ETag, int? Quantity = null, bool? AutoRenew = null, string? Status = null)
{
    /// <summary>What is to be different from the next term on, in place of what was scheduled before.</summary>
    public CcpNextTerm? NextTerm { get; init; }

    /// <summary>Takes back what was scheduled for the next term.</summary>
    public bool ClearsNextTerm { get; init; }

    /// <summary>Whether it runs on month by month after a term that is not renewed.</summary>
    public bool? ExtendsAtEnd { get; init; }

    /// <summary>The customer has agreed that a trial becomes a paid plan.</summary>
    public bool HasConsent { get; init; }
}

/// <summary>Seats to be moved to another plan at once.</summary>
/// <param name="ETag">The version that was read.</param>
/// <param name="ToOfferId">The plan, <c>product:sku:availability</c>.</param>
/// <param name="Quantity">How many seats: all, or some of them.</param>
public sealed record CcpTransitionDraft(string ETag, string ToOfferId, int Quantity);

/// <summary>Seats that have moved.</summary>
/// <param name="ToSubscriptionId">Where they are: the same subscription when all moved, a new one otherwise.</param>
public sealed record CcpTransition(string ToSubscriptionId);

/// <summary>Something that happened to a subscription.</summary>
/// <param name="RequestId">The request id that did it; null for what time alone brought about.</param>
/// <param name="Kind">Such as <c>New</c>, <c>AddQuantity</c>, <c>RemoveQuantity</c>, <c>CancelImmediate</c>,
/// <c>Renew</c>.</param>
/// <param name="Quantity">Seats afterwards.</param>
/// <param name="At">When (provider's clock).</param>
/// <param name="RelatedSubscriptionId">The other side of seats that moved between two subscriptions.</param>
public sealed record CcpHistoryEntry(
    string? RequestId, string Kind, int Quantity, DateTimeOffset At, string? RelatedSubscriptionId = null);
