using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Ordering.Approvals;

/// <summary>
/// How much a customer, or one of its accounts, may take in a calendar month (UTC) before somebody has to approve.
/// </summary>
public sealed class SpendLimit : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The account; null for the customer as a whole.</summary>
    public required AccountId? AccountId { get; init; }

    /// <summary>Seats ordered and added in a month; null for any number.</summary>
    public int? SeatsAMonth { get; set; }

    /// <summary>Net of orders and added seats in a month, minor units; null for any amount.</summary>
    public long? NetMinorAMonth { get; set; }

    /// <summary>ISO 4217 code of the amount.</summary>
    public required string Currency { get; set; }
}
