using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Costs;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// What stands alone in the operator's books: lines of nobody, lines that came late, amounts that no line shows, and
/// what resellers were not billed.
/// </summary>
internal sealed class ProviderStrays(PlatformDbContext db)
{
    public async Task<List<BookFinding>> FindAsync(
        BillingMonth month, IReadOnlyList<ProviderInvoice> documents, DateTimeOffset now, CancellationToken ct) =>
        [
            .. documents.Where(row => row.DifferenceMinor != 0).Select(OfDocument),
            .. await LinesAsync(documents, ct),
            .. month.ClosesAt <= now ? await UnbilledAsync(month, ct) : [],
        ];

    private static BookFinding OfDocument(ProviderInvoice row) => new(
        $"document:{row.Number}", BookExceptionKind.Unexpected, $"{row.Number} asks for more or less than its lines")
    {
        ExpectedMinor = row.LinesMinor, FoundMinor = row.TotalMinor, Currency = row.Currency,
    };

    private async Task<List<BookFinding>> LinesAsync(IReadOnlyList<ProviderInvoice> documents, CancellationToken ct)
    {
        var ids = documents.Select(row => row.Id).ToList();
        var lines = await db.CostLines.AsNoTracking()
            .Where(row => ids.Contains(row.ProviderInvoiceId) && (row.SubscriptionId == null || row.IsLate))
            .OrderBy(row => row.ProviderReference).ToListAsync(ct);
        return [.. lines.Select(OfLine)];
    }

    private static BookFinding OfLine(CostLine line) => new(
        $"line:{line.ProviderReference}",
        line.SubscriptionId is null ? BookExceptionKind.Unexpected : BookExceptionKind.Timing,
        line.SubscriptionId is null
            ? $"{line.ChargeType} {line.CreditReason} of no subscription of ours"
            : $"{line.ChargeType} came a month late or more")
    {
        SoldBy = line.SoldByTenantId,
        Customer = line.ForCustomerId,
        Subscription = line.SubscriptionId,
        Day = line.ChargedFrom,
        ExpectedMinor = 0,
        FoundMinor = line.SubtotalMinor,
        Currency = line.Currency,
    };

    // One for each buyer: who was not billed at all would fill the inbox otherwise.
    private async Task<List<BookFinding>> UnbilledAsync(BillingMonth month, CancellationToken ct)
    {
        var number = month.Number;
        var buyers = await db.WholesaleCharges.AsNoTracking()
            .Where(row => row.Month == number && row.DocumentId == null && row.NetMinor != 0)
            .GroupBy(row => new { row.BuyerTenantId, row.Currency })
            .Select(group => new
            {
                group.Key.BuyerTenantId, group.Key.Currency, Count = group.Count(),
                Net = group.Sum(row => row.NetMinor),
            }).ToListAsync(ct);
        return
        [
            .. buyers.Select(row => new BookFinding(
                $"wholesale:{row.BuyerTenantId.Value:N}:{row.Currency}", BookExceptionKind.Missing,
                FormattableString.Invariant($"{row.Count} wholesale charges stand on no invoice"))
            {
                SoldBy = row.BuyerTenantId, ExpectedMinor = row.Net, FoundMinor = 0, Currency = row.Currency,
            }),
        ];
    }
}
