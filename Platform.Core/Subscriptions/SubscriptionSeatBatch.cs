using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Seats bought together: their price as charged and the window in which they can be returned.</summary>
public sealed class SubscriptionSeatBatch : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>Seats left of it.</summary>
    public required int Quantity { get; set; }

    /// <summary>Seats bought or renewed, before any were returned.</summary>
    public required int BoughtQuantity { get; init; }

    /// <summary>Credited for returned seats so far, minor units, zero or more.</summary>
    public long CreditedMinor { get; set; }

    /// <summary>When they were bought or last renewed, by the provider.</summary>
    public required DateTimeOffset PurchasedAt { get; init; }

    /// <summary>End of the window: from this instant on no return.</summary>
    public required DateTimeOffset RefundableUntil { get; init; }

    /// <summary>Price a seat and full period that the charge was made from, minor units.</summary>
    public required long UnitPriceMinor { get; init; }

    /// <summary>First instant of the charged period.</summary>
    public required DateTimeOffset ChargedFrom { get; init; }

    /// <summary>First instant after the charged period.</summary>
    public required DateTimeOffset ChargedTo { get; init; }

    /// <summary>Days of the full billing period that the price stands for.</summary>
    public required int PeriodDays { get; init; }
}
