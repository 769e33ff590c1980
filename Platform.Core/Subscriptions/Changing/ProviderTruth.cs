using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Changing;

/// <summary>Makes a subscription within its term stand as the provider has it.</summary>
internal sealed class ProviderTruth(PlatformDbContext db, ChargeLedger ledger, BusinessClock clock)
{
    /// <summary>Takes over state, seats with their windows, renewal and version; the caller saves.</summary>
    public async Task TakeOverAsync(
        AccountSubscription subscription, Plan plan, CcpSubscription current, CancellationToken ct)
    {
        (subscription.AutoRenew, subscription.ExtendsAtEnd) = (current.AutoRenew, current.ExtendsAtEnd);
        (subscription.ProviderETag, subscription.CancellableUntil) = (current.ETag, current.CancellableUntil);
        // What is scheduled there and not here was not asked for by us: it is found and told as a drift.
        if (current.NextTerm is null) subscription.NextTerm = null;
        if (ProviderStatuses.Read(current.Status) is { } status) subscription.MoveTo(status);
        if (current.HasEnded)
        {
            End(subscription, current.EndedAt ?? clock.Now);
        }
        else
        {
            subscription.Quantity = current.Quantity;
            await ledger.AddAsync(subscription, plan, SeatLedger.TakeOver(db, subscription, plan, current), ct);
        }
        await UpdateLicenceAsync(subscription, ct);
    }

    /// <summary>Ends the seats of a subscription that has ended.</summary>
    public static void End(AccountSubscription subscription, DateTimeOffset at)
    {
        subscription.EndedAt = at;
        subscription.NextTerm = null;
        foreach (var batch in subscription.Batches.Where(row => row.Quantity > 0)) SeatLedger.End(batch);
    }

    /// <summary>Brings the licence in step with its subscription.</summary>
    public async Task UpdateLicenceAsync(AccountSubscription subscription, CancellationToken ct) =>
        (await db.Licences.SingleAsync(row => row.SubscriptionId == subscription.Id, ct)).Follow(subscription);
}
