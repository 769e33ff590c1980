using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering;

/// <summary>One plan and quantity of an order, with the price as it was accepted.</summary>
public sealed class OrderLine : Entity, ICustomerOwned
{
    /// <summary>The line's id; also its request id at the provider, the same over all retries.</summary>
    public OrderLineId Id { get; init; } = OrderLineId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>Place in the order, from 1.</summary>
    public required int LineNumber { get; init; }

    /// <summary>The service.</summary>
    public required ServiceId ServiceId { get; init; }

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>Words for people: service and plan as they were named.</summary>
    public required string Description { get; init; }

    /// <summary>Seats; for a usage plan the number of resources, usually 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>Accepted price a seat and billing period, minor units; 0 for usage.</summary>
    public required long UnitPriceMinor { get; set; }

    /// <summary>Accepted rate a unit of usage, unrounded; null for seats.</summary>
    public decimal? UnitRate { get; set; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>Net of the first period, minor units.</summary>
    public required long NetMinor { get; set; }

    /// <summary>Tax category at acceptance.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Tax percent at acceptance.</summary>
    public required decimal TaxPercent { get; init; }

    /// <summary>The wholesale price under it.</summary>
    public required BuyingPriceId BuyingPriceId { get; set; }

    /// <summary>The retail rule that made the price.</summary>
    public required PriceRuleId PriceRuleId { get; set; }

    /// <summary>Its version.</summary>
    public required int PriceRuleVersion { get; set; }

    /// <summary>First instant after a first term that is cut short; null for a whole term.</summary>
    public DateTimeOffset? TermEnd { get; init; }

    /// <summary>From which day such a term and those after it are counted.</summary>
    public DateTimeOffset? TermAnchor { get; init; }

    /// <summary>The seller's partner id at acceptance, which the provider's billing lines name; null for
    /// none.</summary>
    public string? PartnerId { get; init; }

    /// <summary>Whether a trial becomes paid at its end.</summary>
    public bool ConvertsAtEnd { get; init; }

    /// <summary>Where the line stands.</summary>
    public OrderLineStatus Status { get; internal set; } = OrderLineStatus.Pending;

    /// <summary>Whether nothing more happens to it.</summary>
    public bool HasEnded => Status is OrderLineStatus.Completed or OrderLineStatus.Failed or OrderLineStatus.Cancelled;

    /// <summary>The provider's order.</summary>
    public string? ProviderOrderId { get; internal set; }

    /// <summary>The subscription that it became.</summary>
    public SubscriptionId? SubscriptionId { get; internal set; }

    /// <summary>Why it failed: a stable code.</summary>
    public string? FailureCode { get; internal set; }

    /// <summary>Why it failed, in words that a customer may read.</summary>
    public string? FailureReason { get; internal set; }

    internal void Fail(string code, string reason) =>
        (Status, FailureCode, FailureReason) = (OrderLineStatus.Failed, code, reason);

    /// <summary>What it needs did not come about: nothing was asked of the provider.</summary>
    internal void CallBack(string code, string reason) =>
        (Status, FailureCode, FailureReason) = (OrderLineStatus.Cancelled, code, reason);
}

/// <summary>The states of an order line.</summary>
public enum OrderLineStatus
{
    /// <summary>Not yet sent.</summary>
    Pending,

    /// <summary>Sent, outcome not known.</summary>
    Submitted,

    /// <summary>Taken by the provider, not yet ready.</summary>
    Provisioning,

    /// <summary>An active subscription.</summary>
    Completed,

    /// <summary>Refused.</summary>
    Failed,

    /// <summary>Called back.</summary>
    Cancelled,
}
