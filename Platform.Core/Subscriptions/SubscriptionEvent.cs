using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>One step in a subscription's history; never changed.</summary>
public sealed class SubscriptionEvent : ICustomerOwned, IAppendOnly
{
    /// <summary>The event's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>The change that made it; null when the provider or time did.</summary>
    public SubscriptionChangeId? ChangeId { get; init; }

    /// <summary>The order that made it; null when none did.</summary>
    public OrderId? OrderId { get; init; }

    /// <summary>What happened, such as <c>activated</c>, <c>seats-added</c>, <c>renewed</c>, <c>expired</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>State afterwards.</summary>
    public required SubscriptionStatus Status { get; init; }

    /// <summary>Seats afterwards.</summary>
    public required int Quantity { get; init; }

    /// <summary>Price a seat afterwards, minor units.</summary>
    public required long UnitPriceMinor { get; init; }

    /// <summary>Rate a unit of usage afterwards; null for seats.</summary>
    public decimal? UnitRate { get; init; }

    /// <summary>Plan afterwards; null in rows from before it was kept.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>Auto-renew afterwards; null in rows from before it was kept.</summary>
    public bool? AutoRenew { get; init; }

    /// <summary>End of the term afterwards; null in rows from before it was kept.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>Why, where somebody said.</summary>
    public string? Reason { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who or what did it.</summary>
    public required string By { get; init; }
}
