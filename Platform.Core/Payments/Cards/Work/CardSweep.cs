using Crayon.Platform.Core.Catalogue.Sync;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>
/// Looks each hour of real time for events that never came, in every account, and at payments that have waited for
/// long: one whose holder did not act for a day is given up.
/// </summary>
internal sealed partial class CardSweep(
    TenantScopes scopes, CardEvents events, JobRuns runs, Clocks clocks, ILogger<CardSweep> log) : IDueWork
{
    private const string Feed = "card-events";
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public string Job => Feed;

    /// <inheritdoc />
    public int Place => DuePlaces.Terms;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) => runs.IsOlderAsync(Job, Interval, ct);

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.CardPayments, CardSellers.By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var waiting = await AskAgainAsync(db, ct);
        var (begun, state) = (clocks.Real.GetUtcNow(), await SyncScopes.TrackAsync(db, Feed, ct));
        // What came a moment before the last look may have been written after it.
        var since = (state.CompletedAt ?? begun - Patience) - Interval;
        var accounts = await db.PaymentAccounts.AsNoTracking().Where(row => row.ProviderAccountId != null)
            .Select(row => row.ProviderAccountId).ToListAsync(ct);
        var (found, isWhole) = (0, true);
        var provider = scope.ServiceProvider.GetRequiredService<ICardProvider>();
        foreach (var account in accounts.Prepend(null))
            try
            {
                await foreach (var news in provider.ListEventsAsync(new CardSeller(account), since, ct))
                    if (await events.TakeAsync(news, ct)) found++;
            }
            catch (Exception failure) when (failure is CardsUnansweredException or CardsRefusedException)
            {
                // One account that does not answer must not hold up the others; the next look goes as far back.
                isWhole = false;
                LogFailure(failure, account);
            }
        if (isWhole) state.CompletedAt = begun;
        await db.SaveChangesAsync(ct);
        return found + waiting;
    }

    private async Task<int> AskAgainAsync(PlatformDbContext db, CancellationToken ct)
    {
        var now = clocks.Real.GetUtcNow();
        var (quiet, late) = (now - Interval, now - Patience);
        var open = await db.CardPayments.Where(row => row.OpenInvoiceId != null && row.SentAt < quiet).ToListAsync(ct);
        foreach (var row in open)
        {
            if (row.SentAt < late) row.AskToCancel();
            OutboxPost.Add(db, clocks.Real, OutboxTopics.ChargeCard, row, row.Id.Value);
        }
        await db.SaveChangesAsync(ct);
        return open.Count;
    }

    [LoggerMessage(LogLevel.Warning, "The events of card account {Account} could not be read")]
    private partial void LogFailure(Exception failure, string? account);
}
