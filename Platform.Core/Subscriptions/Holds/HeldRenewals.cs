using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Subscriptions.Holds;

/// <summary>
/// Stops the renewals of a customer that its seller has put on hold: only of terms longer than a month, and only after
/// notice. A hold on the seller itself touches nobody's running subscriptions.
/// </summary>
public sealed partial class HeldRenewals(TenantScopes scopes, ILogger<HeldRenewals> log) : IDueWork
{
    /// <summary>From how long before the end of its term a renewal is attended to.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromDays(30);

    /// <summary>How long before it is turned off the customer is told; a term that ends sooner renews.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    private static readonly Actor By = Actor.System("credit-hold");

    /// <inheritdoc />
    public string Job => "held-renewals";

    /// <inheritdoc />
    public int Place => DuePlaces.Dunning;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var told = await Untold(db).Where(row => row.EndDate > after + Lead && row.EndDate <= upTo + Lead)
            .MinAsync(row => (DateTimeOffset?)row.EndDate, ct) - Lead;
        var stop = await Open(db).Where(row => row.State == HeldRenewalState.Told && row.StopsAt > after
            && row.StopsAt <= upTo).MinAsync(row => (DateTimeOffset?)row.StopsAt, ct);
        return told is null || stop < told ? stop : told;
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        (await FindAsync(now, ct)).Count > 0;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct),
        async (services, due) => await services.GetRequiredService<HoldDesk>().AttendAsync(due.Id, ct) ? 1 : 0,
        (failure, due) => LogFailure(failure, due.Id));

    private async Task<List<DueDeadline>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var (inTime, ahead) = (now + Notice, now + Lead);
        var untold = await Untold(db).Where(row => row.EndDate > inTime && row.EndDate <= ahead).Ends().ToListAsync(ct);
        return [.. untold, .. await UnsettledAsync(db, now, ct)];
    }

    // Told, and time is up; turned off, and it did not hold; or the hold or the term is over.
    private static async Task<List<DueDeadline>> UnsettledAsync(
        PlatformDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var held = Held(db);
        return await Open(db).Join(db.Subscriptions, row => row.SubscriptionId, row => row.Id,
                (row, subscription) => new { row, subscription })
            .Where(pair => pair.row.State == HeldRenewalState.Resuming
                || pair.subscription.EndDate != pair.row.TermEnd || pair.row.TermEnd <= now
                || (pair.row.State == HeldRenewalState.Told && pair.row.StopsAt <= now)
                || (pair.row.State == HeldRenewalState.Stopped && pair.subscription.AutoRenew)
                || !held.Any(credit => credit.CustomerId == pair.row.CustomerId
                    && credit.HeldSince == pair.row.HeldSince))
            .Where(pair => pair.subscription.PendingChangeId == null)
            .Select(pair => new DueDeadline
            {
                Id = pair.row.SubscriptionId, Tenant = pair.row.TenantId, Customer = pair.row.CustomerId,
                At = pair.row.TermEnd,
            }).ToListAsync(ct);
    }

    private static IQueryable<HeldRenewal> Open(PlatformDbContext db)
    {
        var left = db.Tenants.ThatLeft();
        return db.HeldRenewals.AsNoTracking().Where(row => row.State != HeldRenewalState.Ended
            && !left.Any(tenant => tenant.TenantId == row.TenantId));
    }

    // Seats that renew for longer than a month, and of which nobody was told under the present hold.
    private static IQueryable<AccountSubscription> Untold(PlatformDbContext db)
    {
        var (held, plans) = (Held(db), db.Plans.Where(plan => plan.Term != DueTerms.OneMonth && !plan.IsTrial));
        return DueTerms.Running(db).Where(row => row.AutoRenew && row.PendingChangeId == null
            && row.Status != SubscriptionStatus.ExtendedTerm && plans.Any(plan => plan.Id == row.PlanId)
            && held.Any(credit => credit.CustomerId == row.CustomerId
                && !db.HeldRenewals.Any(done => done.SubscriptionId == row.Id && done.TermEnd == row.EndDate
                    && done.HeldSince == credit.HeldSince)));
    }

    private static IQueryable<CustomerCredit> Held(PlatformDbContext db) =>
        db.CustomerCredits.Where(row => row.HeldSince != null);

    [LoggerMessage(LogLevel.Warning, "The renewal of subscription {SubscriptionId} could not be held or freed yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);
}
