using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>An account's running service, as the provider confirmed it.</summary>
public sealed class AccountSubscription : Entity, ICustomerOwned
{
    /// <summary>The subscription's id.</summary>
    public SubscriptionId Id { get; init; } = SubscriptionId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The account that holds it.</summary>
    public required AccountId AccountId { get; init; }

    /// <summary>The service.</summary>
    public required ServiceId ServiceId { get; set; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; set; }

    /// <summary>The order that made it, or the one whose seats it has; null where none of ours did.</summary>
    public required OrderId? OrderId { get; init; }

    /// <summary>
    /// The line that made it; unique, so that a line never makes two. Null for seats that moved out of another
    /// subscription, and for business that was there before us.
    /// </summary>
    public required OrderLineId? OrderLineId { get; init; }

    /// <summary>The subscription of the base service that an add-on belongs to.</summary>
    public SubscriptionId? ParentId { get; init; }

    /// <summary>A name that people gave it.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>The customer's own split: whose seats these are.</summary>
    public string? Department { get; set; }

    /// <summary>The customer's own split: what they are booked under.</summary>
    public string? Reference { get; set; }

    /// <summary>Words to find it by.</summary>
    public List<string> Tags { get; set; } = [];

    /// <summary>When it was made here (business time).</summary>
    public required DateTimeOffset SubscriptionDate { get; init; }

    /// <summary>The provider's id of it; unique.</summary>
    public required string ProviderSubscriptionId { get; init; }

    /// <summary>The provider's ETag when it was last read.</summary>
    public required string ProviderETag { get; set; }

    /// <summary>Where it stands.</summary>
    public SubscriptionStatus Status { get; internal set; } = SubscriptionStatus.Pending;

    /// <summary>Seats.</summary>
    public required int Quantity { get; set; }

    /// <summary>Whether it goes on after the term.</summary>
    public required bool AutoRenew { get; set; }

    /// <summary>
    /// From which day terms and billing periods count, so that the day never drifts: the first term's, or that of what
    /// the term was made to end with.
    /// </summary>
    public required DateTimeOffset AnchorDate { get; set; }

    /// <summary>First instant of the running term, by the provider.</summary>
    public required DateTimeOffset StartDate { get; set; }

    /// <summary>First instant after the running term.</summary>
    public required DateTimeOffset EndDate { get; set; }

    /// <summary>Whether it runs on month by month, at a surcharge, after a term that is not renewed.</summary>
    public bool ExtendsAtEnd { get; set; }

    /// <summary>What is to be different from the next term on; null when nothing is.</summary>
    public NextTerm? NextTerm { get; set; }

    /// <summary>When the customer agreed that a trial becomes a paid plan (business time).</summary>
    public DateTimeOffset? ConsentedAt { get; set; }

    /// <summary>When the term was last renewed; null in the first.</summary>
    public DateTimeOffset? RenewedAt { get; set; }

    /// <summary>Until when it can be cancelled with a refund.</summary>
    public required DateTimeOffset CancellableUntil { get; set; }

    /// <summary>Price a seat and billing period in this term, minor units; 0 for usage.</summary>
    public required long UnitPriceMinor { get; set; }

    /// <summary>Rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The wholesale price of this term.</summary>
    public required BuyingPriceId BuyingPriceId { get; set; }

    /// <summary>The retail rule that made the price of this term; null where it was not kept.</summary>
    public PriceRuleId? PriceRuleId { get; set; }

    /// <summary>Its version.</summary>
    public int? PriceRuleVersion { get; set; }

    /// <summary>
    /// First instant that is not charged yet; null before the first charge. What costs nothing in advance counts as
    /// charged to its end.
    /// </summary>
    public DateTimeOffset? ChargedTo { get; set; }

    /// <summary>The change under way; null when none is.</summary>
    public SubscriptionChangeId? PendingChangeId { get; set; }

    /// <summary>When it ended (business time).</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Seats by purchase, each with its window.</summary>
    public List<SubscriptionSeatBatch> Batches { get; } = [];

    /// <summary>Goes to a state; staying in one is no step, any other that the table does not list is
    /// refused.</summary>
    internal void MoveTo(SubscriptionStatus next)
    {
        if (next == Status) return;
        if (!SubscriptionTransitions.Allows(Status, next))
            throw new DomainRuleException(
                ChangeRefusals.StepNotAllowed, $"A subscription that is {Status} cannot become {next}.");
        Status = next;
    }
}

/// <summary>The states of a subscription.</summary>
public enum SubscriptionStatus
{
    /// <summary>Not yet confirmed.</summary>
    Pending,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Stopped for a time; the provider goes on charging.</summary>
    Suspended,

    /// <summary>Runs on after its term, month by month, at a surcharge.</summary>
    ExtendedTerm,

    /// <summary>The term ended.</summary>
    Expired,

    /// <summary>Cancelled in its window.</summary>
    Cancelled,

    /// <summary>Superseded by an upgrade.</summary>
    Converted,
}
