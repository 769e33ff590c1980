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

    /// <summary>The licence of a subscription that has just come here, for all its seats.</summary>
    /// <param name="subscription">The subscription, with state and seats as the provider confirmed them.</param>
    /// <param name="key">The provider's entitlement id.</param>
    public static Licence Of(AccountSubscription subscription, string key) => new()
    {
        TenantId = subscription.TenantId,
        CustomerId = subscription.CustomerId,
        SubscriptionId = subscription.Id,
        ServiceId = subscription.ServiceId,
        LicenceKey = key,
        Quantity = subscription.Quantity,
        IsActive = GivesUse(subscription),
    };

    /// <summary>Brings the licence in step with its subscription.</summary>
    public void Follow(AccountSubscription subscription) => (Quantity, ServiceId, IsActive) =
        (subscription.Quantity, subscription.ServiceId, GivesUse(subscription));

    private static bool GivesUse(AccountSubscription subscription) =>
        subscription.Status is SubscriptionStatus.Active or SubscriptionStatus.ExtendedTerm;
}
