using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers;

/// <summary>A management account of an end-customer: the place that orders and holds subscriptions.</summary>
public sealed class Account : Entity, ICustomerOwned
{
    /// <summary>The account's id.</summary>
    public AccountId Id { get; init; } = AccountId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>Name for people.</summary>
    public required string AccountName { get; set; }

    /// <summary>Address for mail about this account; the customer's when null.</summary>
    public string? Email { get; set; }
}
