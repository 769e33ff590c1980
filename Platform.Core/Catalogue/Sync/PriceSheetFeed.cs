using System.Globalization;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>
/// The sheet of a market in force today, and the next one if it is announced, so that prices change at their instant
/// and not at the next run.
/// </summary>
internal sealed class PriceSheetFeed(ICcpClient ccp, SyncScopes scopes, BusinessClock clock, TenantId theOperator)
{
    private const int BatchSize = 250;

    public static string FeedOf(string market) => $"price-sheet/{market}";

    public async Task<CatalogueSyncResult> RunAsync(string market, CatalogueSyncResult result, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.Now.UtcDateTime);
        result = await BringInAsync(FeedOf(market), market, today, result, ct);
        return await NextChangeAsync(market, ct) is { } next && next > today
            ? await BringInAsync($"{FeedOf(market)}/next", market, next, result, ct)
            : result;
    }

    private async Task<CatalogueSyncResult> BringInAsync(
        string feed, string market, DateOnly day, CatalogueSyncResult result, CancellationToken ct)
    {
        var state = await scopes.StateAsync(feed, ct);
        var etag = state.Continuation is null ? state.ETag : null; // half brought in: the whole sheet is needed again
        if (await ccp.GetPriceSheetAsync(market, day, etag, ct) is not { } sheet) return result;

        foreach (var (done, batch) in Batches(sheet, ResumeAt(state, sheet)))
        {
            result = await scopes.RunAsync(async db =>
            {
                var changes = await new PriceSheetBatch(db, theOperator, market).ApplyAsync(batch, sheet.SheetDate, ct);
                (await SyncScopes.TrackAsync(db, feed, ct)).Continuation =
                    $"{sheet.ETag} {done.ToString(CultureInfo.InvariantCulture)}";
                await db.SaveChangesAsync(ct);
                return changes.AddTo(result);
            });
        }
        return await scopes.RunAsync(async db =>
        {
            var ended = await EndMissingAsync(db, sheet, Midnight(day), ct);
            var done = await SyncScopes.TrackAsync(db, feed, ct);
            (done.ETag, done.Continuation, done.CompletedAt) = (sheet.ETag, null, clock.Now);
            await db.SaveChangesAsync(ct);
            return result with { PricesEnded = result.PricesEnded + ended };
        });
    }

    private static int ResumeAt(SyncState state, CcpPriceSheet sheet) =>
        state.Continuation?.Split(' ') is [var etag, var done] && etag == sheet.ETag
            ? int.Parse(done, CultureInfo.InvariantCulture)
            : 0;

    private static IEnumerable<(int Done, CcpPriceLine[] Batch)> Batches(CcpPriceSheet sheet, int from)
    {
        var done = from;
        foreach (var batch in sheet.Lines.Skip(from).Chunk(BatchSize))
            yield return (done += batch.Length, batch);
    }

    // What the sheet no longer names has no price from its day on.
    private static async Task<int> EndMissingAsync(
        PlatformDbContext db, CcpPriceSheet sheet, DateTimeOffset from, CancellationToken ct)
    {
        var named = sheet.Lines.Select(line => line.OfferId).ToHashSet(StringComparer.Ordinal);
        var open = await db.PriceSheetLines
            .Where(line => line.Market == sheet.Market && line.EffectiveFrom <= from
                && (line.EffectiveTo == null || line.EffectiveTo > from))
            .Join(db.Plans, line => line.PlanId, plan => plan.Id, (line, plan) => new { line.Id, plan.ProviderOfferId })
            .ToListAsync(ct);
        var ended = 0;
        foreach (var gone in open.Where(line => !named.Contains(line.ProviderOfferId)).Select(line => line.Id)
            .Chunk(BatchSize))
        {
            var rows = await db.PriceSheetLines.Where(line => gone.Contains(line.Id)).ToListAsync(ct);
            foreach (var row in rows) row.EffectiveTo = from;
            ended += rows.Count;
        }
        return ended;
    }

    private async Task<DateOnly?> NextChangeAsync(string market, CancellationToken ct)
    {
        var now = clock.Now;
        var next = await scopes.RunAsync(db => db.PriceSheetLines
            .Where(line => line.Market == market && line.EffectiveTo > now && line.EffectiveTo > line.EffectiveFrom)
            .MinAsync(line => line.EffectiveTo, ct));
        return next is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
