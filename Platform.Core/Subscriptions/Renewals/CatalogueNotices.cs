using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Jobs.Due;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>
/// After each look at the provider's catalogue, tells the owners of running subscriptions that renew what it means to
/// them: their plan was withdrawn, or costs something else from the next term on. Once for each change.
/// </summary>
public sealed partial class CatalogueNotices(TenantScopes scopes, JobRuns runs, ILogger<CatalogueNotices> log)
    : IDueWork
{
    private static readonly Actor By = Actor.System("catalogue-notices");

    /// <inheritdoc />
    public string Job => "catalogue-notices";

    /// <inheritdoc />
    public int Place => DuePlaces.Notices;

    /// <inheritdoc />
    public Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct) =>
        Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        await runs.LastDueAsync(DailySync.Name, ct) is { } looked
        && (await runs.LastDueAsync(Job, ct) is not { } told || told < looked);

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(ct),
        async (services, news) => await services.GetRequiredService<PlanNews>().AttendAsync(news.Id, news.Line, ct),
        (failure, news) => LogFailure(failure, news.Id));

    private async Task<List<News>> FindAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return [.. await RepricedAsync(db, ct), .. await WithdrawnAsync(db, ct)];
    }

    // Lines of the price sheet that came into force, or will, after a term began and before its next one does.
    private static Task<List<News>> RepricedAsync(PlatformDbContext db, CancellationToken ct) => Renewing(db)
        .Join(db.PriceSheetLines.Where(line => line.EffectiveTo == null || line.EffectiveTo > line.EffectiveFrom),
            row => row.PlanId, line => line.PlanId, (row, line) => new { row, line })
        .Where(pair => pair.line.EffectiveFrom > pair.row.StartDate && pair.line.EffectiveFrom <= pair.row.EndDate
            && !db.PlanNotices.Any(done => done.SubscriptionId == pair.row.Id
                && done.PriceSheetLineId == pair.line.Id))
        .OrderBy(pair => pair.line.EffectiveFrom)
        .Select(pair => new News(pair.row.Id, pair.row.TenantId, pair.row.CustomerId, pair.line.Id)).ToListAsync(ct);

    private static Task<List<News>> WithdrawnAsync(PlatformDbContext db, CancellationToken ct)
    {
        var withdrawn = db.Plans.Where(plan => !plan.IsOffered);
        return Renewing(db).Where(row => withdrawn.Any(plan => plan.Id == row.PlanId)
                && !db.PlanNotices.Any(done => done.SubscriptionId == row.Id && done.PlanId == row.PlanId
                    && done.PriceSheetLineId == null))
            .Select(row => new News(row.Id, row.TenantId, row.CustomerId, null)).ToListAsync(ct);
    }

    // What a trial becomes has a price of its own, and what ends is nobody's concern.
    private static IQueryable<AccountSubscription> Renewing(PlatformDbContext db)
    {
        var trials = db.Plans.Where(plan => plan.IsTrial);
        return DueTerms.Running(db).Where(row => row.AutoRenew && row.Status != SubscriptionStatus.ExtendedTerm
            && !trials.Any(plan => plan.Id == row.PlanId));
    }

    [LoggerMessage(LogLevel.Warning, "A change of subscription {SubscriptionId}'s plan could not be told yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record News(SubscriptionId Id, TenantId Tenant, CustomerId Customer, Guid? Line) : IDueRow;
}
