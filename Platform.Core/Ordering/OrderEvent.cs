using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering;

/// <summary>One step in an order's history; never changed.</summary>
public sealed class OrderEvent : ICustomerOwned, IAppendOnly
{
    /// <summary>The event's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The order.</summary>
    public required OrderId OrderId { get; init; }

    /// <summary>The state reached.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>When (business time).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who or what did it.</summary>
    public required string By { get; init; }

    /// <summary>Why, where there is more to say.</summary>
    public string? Reason { get; init; }
}
