using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Catalogue.Sync;

namespace Crayon.Platform.Core.Jobs.Due;

/// <summary>
/// Brings in the catalogue, price sheets and rates at 00:05 UTC of each business day, and when the provider announces a
/// sheet.
/// </summary>
public sealed class DailySync(CatalogueSync sync, SyncScopes scopes, JobRuns runs) : IDueWork
{
    /// <summary>The job's name.</summary>
    public const string Name = "catalogue-sync";

    private static readonly TimeSpan At = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public string Job => Name;

    /// <inheritdoc />
    public int Place => DuePlaces.Prices;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        var next = Latest(after).AddDays(1);
        return Task.FromResult<DateTimeOffset?>(next <= upTo ? next : null);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        await runs.LastDueAsync(Job, ct) is not { } last || last < Latest(now)
        || (await scopes.StateAsync(SyncState.Announced, ct)).CompletedAt > last;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        var result = await sync.RunAsync(ct);
        return result.Services + result.Plans + result.PricesOpened + result.PricesEnded + result.OffersFlipped
            + result.Rates;
    }

    // The last 00:05 up to an instant.
    private static DateTimeOffset Latest(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + At;
        return today <= now ? today : today.AddDays(-1);
    }
}
