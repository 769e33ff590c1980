using System.Linq.Expressions;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>Whether orders are under way or subscriptions run somewhere, which forbids deleting it.</summary>
internal static class InUse
{
    public static async Task<bool> AnyAsync(
        PlatformDbContext db, Expression<Func<Order, bool>> orders,
        Expression<Func<AccountSubscription, bool>> subscriptions, CancellationToken ct) =>
        await db.Orders.Where(orders).AnyAsync(order => order.EndedAt == null, ct)
        || await db.Subscriptions.Where(subscriptions).AnyAsync(subscription =>
            subscription.Status == SubscriptionStatus.Pending
            || subscription.Status == SubscriptionStatus.Active || subscription.Status == SubscriptionStatus.Suspended
            || subscription.Status == SubscriptionStatus.ExtendedTerm, ct);
}
