using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>The right to use a service that a subscription gives: one for each subscription.</summary>
public sealed class Licence : Entity, ICustomerOwned
{
    /// <summary>The licence's id.</summary>
    public LicenceId Id { get; init; } = LicenceId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>The subscription; unique.</summary>
    public required SubscriptionId SubscriptionId { get; init; }

    /// <summary>The service.</summary>
    public required ServiceId ServiceId { get; set; }

    /// <summary>The provider's entitlement id.</summary>
    public required string LicenceKey { get; init; }

    /// <summary>Seats that may be used.</summary>
    public required int Quantity { get; set; }

    /// <summary>Seats that are assigned to people; may be more than there are after seats were returned.</summary>
    public int Assigned { get; set; }

    /// <summary>Whether it can be used now.</summary>
    public bool IsActive { get; set; } = true;
}
