using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// The operator's books of a month: what the provider billed ↔ what the ledger expects it to ↔ what resellers are
/// charged for it. Both sides are read as streams and only their sums are held.
/// </summary>
public sealed class ProviderBooks(TenantScopes scopes, TenantRegistry registry, BusinessClock clock)
{
    private static readonly Actor By = Actor.System("reconciliation");

    /// <summary>
    /// Compares a month, if the provider has billed it; safe to repeat. A month that is closed stays as it is.
    /// </summary>
    /// <returns>How many exceptions are open; null when there was nothing to compare with.</returns>
    public async Task<int?> AuditAsync(BillingMonth month, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Costs, By);
        return await AuditAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), month, ct);
    }

    /// <summary>The same in the platform scope of whoever asks.</summary>
    public async Task<int?> AuditAsync(PlatformDbContext db, BillingMonth month, CancellationToken ct)
    {
        var theOperator = (await registry.OperatorAsync(ct)).Id;
        var row = await BookKeeping.MonthAsync(db, theOperator, month.Number, ct);
        var documents = await db.ProviderInvoices.AsNoTracking().Where(found => found.Month == month.Number)
            .ToListAsync(ct);
        if (row.ClosedAt is not null) return 0;
        if (documents.Count == 0 || documents.Exists(found => found.CompletedAt is null)) return null;
        var pairs = new Dictionary<BookKey, BookPair>();
        await ReadLedgerAsync(db, month, pairs, ct);
        await ReadProviderAsync(db, month, pairs, ct);
        var findings = ProviderFindings.Of(pairs).ToList();
        var strays = await new ProviderStrays(db).FindAsync(month, documents, clock.Now, ct);
        return await new BookKeeping(db, clock).KeepAsync(
            row, new BookLook(pairs.Count + documents.Count, [.. findings, .. strays]), ct);
    }

    private static async Task ReadLedgerAsync(
        PlatformDbContext db, BillingMonth month, Dictionary<BookKey, BookPair> pairs, CancellationToken ct)
    {
        var (from, to) = (month.StartsAt, month.EndsAt);
        var rows = from charge in db.Charges.AsNoTracking()
                   join cost in db.ChargeCosts on charge.Id equals cost.ChargeId
                   where charge.ChargedAt >= @from && charge.ChargedAt < to
                   select new
                   {
                       charge.SubscriptionId, charge.TenantId, charge.CustomerId, charge.Kind, charge.CoversFrom,
                       charge.ChargedAt, charge.Quantity, charge.UsedUnits, cost.ExpectedMinor, cost.FxRate,
                       cost.Currency,
                   };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            var key = row.Kind switch
            {
                ChargeKind.Credit => new BookKey(row.SubscriptionId, from, BookSort.Credit),
                ChargeKind.Usage => new BookKey(row.SubscriptionId, row.ChargedAt, BookSort.Usage),
                _ => new BookKey(row.SubscriptionId, row.CoversFrom, BookSort.Seats),
            };
            var quantity = row.UsedUnits ?? (row.Kind == ChargeKind.Credit ? -row.Quantity : row.Quantity);
            var pair = PairOf(pairs, key);
            (pair.SoldBy, pair.Customer) = (row.TenantId, row.CustomerId);
            pair.AddLedger(new BookSide(quantity, row.ExpectedMinor, row.FxRate, row.Currency));
        }
    }

    // By the day charged, whichever document a line came with: one that is late fills its own month.
    private static async Task ReadProviderAsync(
        PlatformDbContext db, BillingMonth month, Dictionary<BookKey, BookPair> pairs, CancellationToken ct)
    {
        var (from, to) = (month.StartsAt, month.EndsAt);
        var rows = db.CostLines.AsNoTracking()
            .Where(line => line.SubscriptionId != null && (line.Kind == CostKind.Usage
                ? line.ChargedTo > from && line.ChargedTo <= to
                : line.ChargedFrom >= from && line.ChargedFrom < to))
            .Select(line => new
            {
                line.SubscriptionId, line.SoldByTenantId, line.ForCustomerId, line.Kind, line.ChargedFrom,
                line.ChargedTo, line.Quantity, line.SubtotalMinor, line.FxRate, line.Currency,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.SubscriptionId is not { } subscription) continue;
            var key = row switch
            {
                { Kind: CostKind.Usage } => new BookKey(subscription, row.ChargedTo.AddDays(-1), BookSort.Usage),
                { Quantity: < 0 } => new BookKey(subscription, from, BookSort.Credit),
                _ => new BookKey(subscription, row.ChargedFrom, BookSort.Seats),
            };
            var pair = PairOf(pairs, key);
            (pair.SoldBy, pair.Customer) = (row.SoldByTenantId, row.ForCustomerId);
            pair.AddProvider(
                new BookSide(row.Quantity, row.SubtotalMinor, row.FxRate, row.Currency),
                row.Kind == CostKind.Correction);
        }
    }

    private static BookPair PairOf(Dictionary<BookKey, BookPair> pairs, BookKey key)
    {
        if (pairs.TryGetValue(key, out var pair)) return pair;
        return pairs[key] = new BookPair();
    }
}
