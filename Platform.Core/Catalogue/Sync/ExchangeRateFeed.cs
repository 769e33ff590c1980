using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>
/// The rates from the currencies of the sheets to those in which tenants sell there; a row only where a rate is new.
/// </summary>
internal sealed class ExchangeRateFeed(ICcpClient ccp, SyncScopes scopes, BusinessClock clock, TenantId theOperator)
{
    public async Task<CatalogueSyncResult> RunAsync(
        IReadOnlyList<RegisteredTenant> sellers, CatalogueSyncResult result, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.Now.UtcDateTime);
        foreach (var (from, to) in await PairsAsync(sellers, ct))
            foreach (var rate in await ccp.GetFxAsync(from, to, today, ct))
                if (await scopes.RunAsync(db => SaveAsync(db, rate, today, ct)))
                    result = result with { Rates = result.Rates + 1 };
        return result;
    }

    private async Task<List<(string From, string To)>> PairsAsync(
        IReadOnlyList<RegisteredTenant> sellers, CancellationToken ct)
    {
        var sheets = await scopes.RunAsync(db => db.PriceSheetLines.AsNoTracking()
            .Select(line => new { line.Market, line.CostCurrency, line.ListCurrency }).Distinct().ToListAsync(ct));
        return [.. sellers
            .SelectMany(seller => sheets.Where(sheet => sheet.Market == seller.Settings.Market)
                .SelectMany(sheet => new[] { sheet.CostCurrency, sheet.ListCurrency })
                .Where(from => from != seller.Settings.Currency)
                .Select(from => (from, seller.Settings.Currency)))
            .Distinct().Order()];
    }

    private async Task<bool> SaveAsync(PlatformDbContext db, CcpFxRate rate, DateOnly today, CancellationToken ct)
    {
        var latest = await db.ExchangeRates.AsNoTracking()
            .Where(row => row.FromCurrency == rate.From && row.ToCurrency == rate.To)
            .OrderByDescending(row => row.ValidFrom).FirstOrDefaultAsync(ct);
        if (latest is not null && latest.Rate == rate.Rate) return false;
        var from = Midnight(rate.ValidFrom);
        // a new rate under an old date holds from today
        if (latest is not null && latest.ValidFrom >= from) from = Midnight(today);
        if (latest is not null && latest.ValidFrom >= from) return false;
        db.ExchangeRates.Add(new ExchangeRate
        {
            TenantId = theOperator,
            FromCurrency = rate.From,
            ToCurrency = rate.To,
            Rate = rate.Rate,
            ValidFrom = from,
            Source = rate.Source,
        });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
