using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>What a subscription is tied to: the base of an add-on, and the running add-ons of a base.</summary>
internal sealed record Family(AccountSubscription? Base, IReadOnlyList<AccountSubscription> AddOns)
{
    public static async Task<Family> OfAsync(
        PlatformDbContext db, AccountSubscription subscription, CancellationToken ct)
    {
        var parent = subscription.ParentId is { } id
            ? await db.Subscriptions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct)
            : null;
        var addOns = await db.Subscriptions.AsNoTracking().Where(row => row.ParentId == subscription.Id)
            .Where(SubscriptionTransitions.IsRunning).ToListAsync(ct);
        return new Family(parent, addOns);
    }

    /// <summary>Seats that the base must keep: each add-on may have as many as the base, each for itself.</summary>
    public int AddOnSeats => AddOns.Select(row => row.Quantity).DefaultIfEmpty(0).Max();

    /// <summary>Seats that the add-ons will still have once their scheduled changes up to an instant are
    /// made.</summary>
    public int AddOnSeatsAfter(DateTimeOffset instant) =>
        AddOns.Select(row => SeatsAfter(row, instant)).DefaultIfEmpty(0).Max();

    /// <summary>Seats that an add-on may have from an instant on; null for what is no add-on.</summary>
    public int? SeatLimitFrom(DateTimeOffset instant) => Base is null ? null : SeatsAfter(Base, instant);

    // A change at the same midnight counts: the terms of a family that end together are settled together.
    private static int SeatsAfter(AccountSubscription row, DateTimeOffset instant) =>
        row.EndDate > instant ? row.Quantity
        : row.AutoRenew ? row.NextTerm?.Quantity ?? row.Quantity
        : row.Status == SubscriptionStatus.ExtendedTerm ? row.Quantity
        : 0;
}
