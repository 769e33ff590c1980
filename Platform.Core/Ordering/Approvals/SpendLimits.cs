using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Ordering.Approvals;

/// <summary>What is about to be taken.</summary>
/// <param name="Customer">By whom.</param>
/// <param name="Account">For which account.</param>
/// <param name="Seats">Seats ordered or added.</param>
/// <param name="NetMinor">What they cost now, minor units.</param>
internal sealed record Spending(CustomerId Customer, AccountId Account, int Seats, long NetMinor);

/// <summary>Holds what customers take in a month to their limits.</summary>
public sealed class SpendLimits(PlatformDbContext db, BusinessClock clock)
{
    private static readonly SettledQuery<PlatformDbContext, CustomerId, bool> HasAny = new(
        (db, customer, _) => db.SpendLimits.Any(row => row.CustomerId == customer));

    /// <summary>Whether a limit would be passed.</summary>
    internal async Task<bool> IsPassedAsync(Spending spending, CancellationToken ct)
    {
        // Most have none, and every order asks.
        if (!await HasAny.AskAsync(db, spending.Customer, ct)) return false;
        var limits = await db.SpendLimits.AsNoTracking().Where(row => row.CustomerId == spending.Customer
            && (row.AccountId == null || row.AccountId == spending.Account)).ToListAsync(ct);
        foreach (var limit in limits)
        {
            var (seats, net) = await TakenAsync(spending.Customer, limit.AccountId, ct);
            if (seats + spending.Seats > limit.SeatsAMonth || net + spending.NetMinor > limit.NetMinorAMonth)
                return true;
        }
        return false;
    }

    // What waits for approval or its date has not been taken yet, and what was refused or called back never is.
    private async Task<(int Seats, long Net)> TakenAsync(CustomerId customer, AccountId? account, CancellationToken ct)
    {
        var now = clock.Now.UtcDateTime;
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        var orders = db.Orders.AsNoTracking().Where(row => row.CustomerId == customer && row.OrderDate >= month
            && (account == null || row.AccountId == account)
            && row.Status != OrderStatus.PendingApproval && row.Status != OrderStatus.Scheduled
            && row.Status != OrderStatus.Rejected && row.Status != OrderStatus.Cancelled
            && row.Status != OrderStatus.Failed);
        var lines = db.OrderLines.AsNoTracking()
            .Where(line => line.Status != OrderLineStatus.Failed && line.Status != OrderLineStatus.Cancelled)
            .Join(orders, line => line.OrderId, order => order.Id, (line, _) => line);
        var changes = db.SubscriptionChanges.AsNoTracking()
            .Where(row => row.CustomerId == customer && row.AcceptedAt >= month && row.NetMinor > 0
                && row.Status != SubscriptionChangeStatus.Failed)
            .Join(db.Subscriptions.Where(row => account == null || row.AccountId == account), row => row.SubscriptionId,
                row => row.Id, (change, _) => change);
        return (
            await lines.SumAsync(line => line.Quantity, ct)
                + await changes.Where(row => row.Kind == SubscriptionChangeKind.AddSeats)
                    .SumAsync(row => row.ToQuantity - row.FromQuantity, ct),
            await lines.SumAsync(line => line.NetMinor, ct) + await changes.SumAsync(row => row.NetMinor, ct));
    }
}
