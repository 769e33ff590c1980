using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Catalogue.Sync;

namespace Crayon.Platform.Core.Jobs.Due;

/// <summary>
/// Brings in the catalogue, price sheets and rates as each business day (UTC) begins, before anything is renewed by
/// them, and when the provider announces a sheet.
/// </summary>
public sealed class DailySync(CatalogueSync sync, SyncScopes scopes, JobRuns runs) : IDueWork
{
    /// <summary>The job's name.</summary>
    public const string Name = "catalogue-sync";

    /// <inheritdoc />
    public string Job => Name;

    /// <inheritdoc />
    public int Place => DuePlaces.Prices;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        var next = DayOf(after).AddDays(1);
        return Task.FromResult<DateTimeOffset?>(next <= upTo ? next : null);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        await runs.LastDueAsync(Job, ct) is not { } last || last < DayOf(now)
        || (await scopes.StateAsync(SyncState.Announced, ct)).CompletedAt > last;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var result = await sync.RunAsync(ct);
        return result.Services + result.Plans + result.PricesOpened + result.PricesEnded + result.OffersFlipped
            + result.Rates;
    }

    private static DateTimeOffset DayOf(DateTimeOffset now) => new(now.UtcDateTime.Date, TimeSpan.Zero);
}
