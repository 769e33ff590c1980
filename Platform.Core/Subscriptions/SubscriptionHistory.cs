using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;

namespace Crayon.Platform.Core.Subscriptions;

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
            OrderId = cause?.Order,
            Kind = kind,
            Status = subscription.Status,
            Quantity = subscription.Quantity,
            UnitPriceMinor = subscription.UnitPriceMinor,
            UnitRate = subscription.UnitRate,
            PlanId = subscription.PlanId,
            AutoRenew = subscription.AutoRenew,
            EndDate = subscription.EndDate,
            At = cause?.At ?? clock.Now,
            By = cause?.By ?? db.Scope.Actor.Id,
            Reason = cause?.Reason,
        });
}

/// <summary>What made an event, where it was not the moment itself.</summary>
/// <param name="Change">The change.</param>
/// <param name="At">When it happened (business time); now when null.</param>
internal sealed record HappenedBy(SubscriptionChangeId? Change = null, DateTimeOffset? At = null)
{
    public OrderId? Order { get; init; }

    /// <summary>Who wanted it; the one who acts when null.</summary>
    public string? By { get; init; }

    public string? Reason { get; init; }

    /// <summary>A change, by the one who asked for it.</summary>
    public static HappenedBy Of(SubscriptionChange change) =>
        new(change.Id) { By = change.CreatedBy, Reason = change.Reason };
}
