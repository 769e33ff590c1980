using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Jobs;

namespace Crayon.Platform.Core.Costs.Due;

/// <summary>
/// Brings in the provider's costs at 00:10 UTC of the days from the second to the fifth of a month: from when they are
/// issued to when our own drafts close; and when the provider announces an invoice.
/// </summary>
public sealed class CostImports(CostImport import, SyncScopes scopes, JobRuns runs) : IDueWork
{
    /// <summary>The feed whose completion says when the provider last announced an invoice.</summary>
    public const string Announced = "invoice-announced";

    private const int FirstDay = 2;
    private const int LastDay = 5;
    private static readonly TimeSpan At = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public string Job => "cost-import";

    /// <inheritdoc />
    public int Place => DuePlaces.Costs;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        var next = Latest(after).AddDays(1);
        if (next.Day > LastDay) next = Days(next).AddMonths(1);
        return Task.FromResult<DateTimeOffset?>(next <= upTo ? next : null);
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        await runs.LastDueAsync(Job, ct) is not { } last || last < Latest(now)
        || (await scopes.StateAsync(Announced, ct)).CompletedAt > last;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => (await import.RunAsync(ct)).Lines;

    // The last of these instants up to one.
    private static DateTimeOffset Latest(DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + At;
        if (day > now) day = day.AddDays(-1);
        return day.Day < FirstDay ? Days(day).AddMonths(-1).AddDays(LastDay - FirstDay)
            : day.Day > LastDay ? Days(day).AddDays(LastDay - FirstDay)
            : day;
    }

    // The first of these instants in the month of one.
    private static DateTimeOffset Days(DateTimeOffset day) =>
        new DateTimeOffset(day.Year, day.Month, FirstDay, 0, 0, 0, TimeSpan.Zero) + At;
}
