using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>The kinds of events in a subscription's history.</summary>
public static class SubscriptionEventKinds
{
    /// <summary>The provider confirmed it; the first term has started.</summary>
    public const string Activated = "activated";

    /// <summary>Seats were added.</summary>
    public const string SeatsAdded = "seats-added";

    /// <summary>Seats were returned.</summary>
    public const string SeatsReturned = "seats-returned";

    /// <summary>It was cancelled within its window.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Auto-renew was switched.</summary>
    public const string AutoRenewChanged = "auto-renew-changed";

    /// <summary>A next term has started.</summary>
    public const string Renewed = "renewed";

    /// <summary>The term ended and no other followed.</summary>
    public const string Expired = "expired";

    internal static string Of(SubscriptionChangeKind kind) => kind switch
    {
        SubscriptionChangeKind.AddSeats => SeatsAdded,
        SubscriptionChangeKind.ReturnSeats => SeatsReturned,
        SubscriptionChangeKind.Cancel => Cancelled,
        SubscriptionChangeKind.AutoRenew => AutoRenewChanged,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>Writes a subscription's history in the unit of work that makes it.</summary>
internal static class SubscriptionHistory
{
    public static void Add(
        PlatformDbContext db, BusinessClock clock, AccountSubscription subscription, string kind,
        HappenedBy? cause = null) =>
        db.SubscriptionEvents.Add(new SubscriptionEvent
        {
            TenantId = subscription.TenantId,
            CustomerId = subscription.CustomerId,
            SubscriptionId = subscription.Id,
            ChangeId = cause?.Change,
            Kind = kind,
            Status = subscription.Status,
            Quantity = subscription.Quantity,
            UnitPriceMinor = subscription.UnitPriceMinor,
            At = cause?.At ?? clock.Now,
            By = db.Scope.Actor.Id,
        });
}

/// <summary>What made an event, where it was not the moment itself.</summary>
/// <param name="Change">The change.</param>
/// <param name="At">When it happened (business time); now when null.</param>
internal sealed record HappenedBy(SubscriptionChangeId? Change = null, DateTimeOffset? At = null);
