using System.Globalization;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// A seller's books of a month: what it is charged for ↔ its ledger ↔ what its customers are billed. It runs in the
/// seller's own scope, so nothing of the provider's cost can come in.
/// </summary>
public sealed class RetailBooks(TenantScopes scopes, BusinessClock clock)
{
    private static readonly Actor By = Actor.System("reconciliation");

    /// <summary>Compares a month; safe to repeat. A month that is closed stays as it is.</summary>
    /// <returns>How many exceptions are open; null when there was nothing to compare.</returns>
    public async Task<int?> AuditAsync(RegisteredTenant seller, BillingMonth month, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(seller.Id, By);
        return await AuditAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), seller, month, ct);
    }

    /// <summary>The same in the scope of the seller's that asks.</summary>
    public async Task<int?> AuditAsync(
        PlatformDbContext db, RegisteredTenant seller, BillingMonth month, CancellationToken ct)
    {
        var row = await BookKeeping.MonthAsync(db, seller.Id, month.Number, ct);
        if (row.ClosedAt is not null) return 0;
        var (compared, findings) = (0, new List<BookFinding>());
        var hasBuyingPrices = seller.Kind == TenantKind.Reseller;
        await foreach (var pair in Pairs(db, month).AsAsyncEnumerable().WithCancellation(ct))
        {
            compared++;
            if (hasBuyingPrices && OfPair(pair) is { } finding) findings.Add(finding);
        }
        if (compared == 0) return null;
        findings.AddRange(await GapsAsync(db, month, ct));
        if (month.ClosesAt <= clock.Now) findings.AddRange(await UnbilledAsync(db, month, ct));
        return await new BookKeeping(db, clock).KeepAsync(row, new BookLook(compared, findings), ct);
    }

    private static IQueryable<RetailPair> Pairs(PlatformDbContext db, BillingMonth month)
    {
        var (from, to) = (month.StartsAt, month.EndsAt);
        return from charge in db.Charges.AsNoTracking()
               join wholesale in db.WholesaleCharges on charge.Id equals wholesale.ChargeId into halves
               from half in halves.DefaultIfEmpty()
               where charge.ChargedAt >= @from && charge.ChargedAt < to && charge.IsRated
               select new RetailPair(
                   charge.Id, charge.CustomerId, charge.SubscriptionId, charge.Kind, charge.ChargedAt,
                   charge.NetMinor, charge.Currency, half == null ? null : half.NetMinor,
                   half == null ? null : half.Currency);
    }

    private static BookFinding? OfPair(RetailPair pair)
    {
        var kind = pair switch
        {
            { BuyingMinor: null } => BookExceptionKind.Unexpected,
            { BuyingCurrency: var buying } when buying != pair.Currency => BookExceptionKind.Fx,
            { Kind: not ChargeKind.Credit } when pair.NetMinor < pair.BuyingMinor => BookExceptionKind.Price,
            _ => (BookExceptionKind?)null,
        };
        if (kind is not { } found) return null;
        var what = found switch
        {
            BookExceptionKind.Price => "sold for less than it is bought for",
            BookExceptionKind.Fx => "bought and sold in different currencies",
            _ => "charged to the customer and not to us",
        };
        return new BookFinding($"charge:{pair.Id.Value:N}", found, $"{pair.Kind}: {what}")
        {
            Customer = pair.CustomerId,
            Subscription = pair.SubscriptionId,
            Day = pair.ChargedAt,
            ExpectedMinor = pair.NetMinor,
            FoundMinor = pair.BuyingMinor ?? 0,
            Currency = pair.Currency,
        };
    }

    // Seats that ran in the month by their own history and were not charged to its end.
    private static async Task<List<BookFinding>> GapsAsync(
        PlatformDbContext db, BillingMonth month, CancellationToken ct)
    {
        var (from, to) = (month.StartsAt, month.EndsAt);
        var rows = await db.Subscriptions.AsNoTracking()
            .Where(row => row.ChargedTo != null && row.ChargedTo < to && row.ChargedTo >= from
                && row.ChargedTo < row.EndDate && (row.EndedAt == null || row.EndedAt > row.ChargedTo))
            .OrderBy(row => row.Id).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new BookFinding(
                $"gap:{row.Id.Value:N}", BookExceptionKind.Missing,
                string.Create(
                    CultureInfo.InvariantCulture, $"ran on and was charged only to {row.ChargedTo:yyyy-MM-dd}"))
            {
                Customer = row.CustomerId,
                Subscription = row.Id,
                Day = row.ChargedTo,
                ExpectedMinor = row.UnitPriceMinor * row.Quantity,
                FoundMinor = 0,
                Currency = row.Currency,
            }),
        ];
    }

    private static async Task<List<BookFinding>> UnbilledAsync(
        PlatformDbContext db, BillingMonth month, CancellationToken ct)
    {
        var number = month.Number;
        var customers = await db.Charges.AsNoTracking()
            .Where(row => row.Month == number && row.DocumentId == null && row.NetMinor != 0)
            .GroupBy(row => new { row.CustomerId, row.Currency })
            .Select(group => new
            {
                group.Key.CustomerId, group.Key.Currency, Count = group.Count(), Net = group.Sum(row => row.NetMinor),
            }).ToListAsync(ct);
        return
        [
            .. customers.Select(row => new BookFinding(
                $"retail:{row.CustomerId.Value:N}:{row.Currency}", BookExceptionKind.Missing,
                FormattableString.Invariant($"{row.Count} charges stand on no invoice"))
            {
                Customer = row.CustomerId, ExpectedMinor = row.Net, FoundMinor = 0, Currency = row.Currency,
            }),
        ];
    }

    private sealed record RetailPair(
        ChargeId Id, Customers.CustomerId CustomerId, SubscriptionId SubscriptionId, ChargeKind Kind,
        DateTimeOffset ChargedAt, long NetMinor, string Currency, long? BuyingMinor, string? BuyingCurrency);
}
