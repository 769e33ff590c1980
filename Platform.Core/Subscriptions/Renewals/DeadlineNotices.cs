using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>
/// Tells customers of ends of terms 60, 30, 7 and 1 days before, and of windows that close 24 hours before. A term of a
/// month that renews by itself is no news: of these only the ends are told, 7 days and 1 before.
/// </summary>
public sealed partial class DeadlineNotices(TenantScopes scopes, ILogger<DeadlineNotices> log) : IDueWork
{
    private const int ShortTermDays = 7;
    private static readonly int[] Days = [60, 30, 7, 1];
    private static readonly TimeSpan BeforeWindow = TimeSpan.FromHours(24);
    private static readonly Actor By = Actor.System("deadline-notices");

    /// <inheritdoc />
    public string Job => "deadline-notices";

    /// <inheritdoc />
    public int Place => DuePlaces.Notices;

    /// <inheritdoc />
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var next = await Windows(db).Where(row => row.At > after + BeforeWindow && row.At <= upTo + BeforeWindow)
            .MinAsync(row => (DateTimeOffset?)row.At, ct) - BeforeWindow;
        foreach (var days in Days)
        {
            var ahead = TimeSpan.FromDays(days);
            var end = await Ends(db, days).Where(row => row.EndDate > after + ahead && row.EndDate <= upTo + ahead)
                .MinAsync(row => (DateTimeOffset?)row.EndDate, ct);
            if (end - ahead is { } due && (next is null || due < next)) next = due;
        }
        return next;
    }

    /// <inheritdoc />
    public async Task<bool> IsDueAsync(DateTimeOffset now, CancellationToken ct) =>
        (await FindAsync(now, ct)).Count > 0;

    /// <inheritdoc />
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken ct) => await scopes.OneByOneAsync(
        By, await FindAsync(now, ct), async (services, notice) =>
        {
            await TellAsync(services, notice, ct);
            return 1;
        }, (failure, notice) => LogFailure(failure, notice.Due.Id));

    // After a long stop only the nearest of several notices is sent: those before it are out of date.
    private async Task<List<Notice>> FindAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var found = new List<Notice>();
        foreach (var (index, days) in Days.Index())
        {
            var until = now + TimeSpan.FromDays(days);
            var nearer = index + 1 < Days.Length ? now + TimeSpan.FromDays(Days[index + 1]) : now;
            var ends = await Ends(db, days).Where(row => row.EndDate > nearer && row.EndDate <= until).Ends()
                .ToListAsync(ct);
            found.AddRange(ends.Select(due => new Notice(due, DeadlineKind.TermEnd, days)));
        }
        var closing = await Windows(db).Where(row => row.At > now && row.At <= now + BeforeWindow).ToListAsync(ct);
        found.AddRange(closing.Select(due => new Notice(due, DeadlineKind.Window, 1)));
        return found;
    }

    private static IQueryable<AccountSubscription> Ends(PlatformDbContext db, int days)
    {
        var silent = db.RenewalPolicies.Where(policy => !policy.SendsNotices);
        var monthly = db.Plans.Where(plan => plan.Term == DueTerms.OneMonth);
        return DueTerms.Running(db)
            .Where(row => row.Status != SubscriptionStatus.ExtendedTerm
                && !silent.Any(policy => policy.CustomerId == row.CustomerId)
                && (!monthly.Any(plan => plan.Id == row.PlanId) || (!row.AutoRenew && days <= ShortTermDays)))
            .NotAttended(db, DeadlineKind.TermEnd, days);
    }

    // Seats that were bought, not those that a renewal has given a new window.
    private static IQueryable<DueDeadline> Windows(PlatformDbContext db)
    {
        var silent = db.RenewalPolicies.Where(policy => !policy.SendsNotices);
        return DueTerms.Running(db)
            .Where(row => row.Status == SubscriptionStatus.Active
                && !silent.Any(policy => policy.CustomerId == row.CustomerId))
            .Join(db.SeatBatches.AsNoTracking().Where(batch => batch.Quantity > 0), row => row.Id,
                batch => batch.SubscriptionId, (row, batch) => new { row, batch })
            .Where(pair => (pair.row.RenewedAt == null || pair.batch.PurchasedAt > pair.row.RenewedAt)
                && !db.SubscriptionDeadlines.Any(done => done.SubscriptionId == pair.row.Id
                    && done.Kind == DeadlineKind.Window && done.DeadlineAt == pair.batch.RefundableUntil))
            .Select(pair => new DueDeadline
            {
                Id = pair.row.Id, Tenant = pair.row.TenantId, Customer = pair.row.CustomerId,
                At = pair.batch.RefundableUntil,
            });
    }

    private static async Task TellAsync(IServiceProvider services, Notice notice, CancellationToken ct)
    {
        var db = services.GetRequiredService<PlatformDbContext>();
        var mail = services.GetRequiredService<DeadlineMail>();
        var (id, at) = (notice.Due.Id, notice.Due.At);
        var row = await db.Subscriptions.AsNoTracking().Include(found => found.Batches)
            .SingleAsync(found => found.Id == id, ct);
        if (notice.Kind == DeadlineKind.TermEnd) await mail.TellOfEndAsync(row, ct);
        else if (row.Batches.Find(batch => batch.RefundableUntil == at && batch.Quantity > 0) is { } batch)
            await mail.TellOfWindowAsync(row, batch, ct);
        db.SubscriptionDeadlines.Add(new SubscriptionDeadline
        {
            TenantId = row.TenantId, CustomerId = row.CustomerId, SubscriptionId = id, Kind = notice.Kind,
            DeadlineAt = at, DaysBefore = notice.Days, At = services.GetRequiredService<BusinessClock>().Now,
            Outcome = "told",
        });
        await db.SaveChangesAsync(ct);
    }

    [LoggerMessage(LogLevel.Warning, "A notice about subscription {SubscriptionId} could not be sent yet")]
    private partial void LogFailure(Exception failure, SubscriptionId subscriptionId);

    private sealed record Notice(DueDeadline Due, DeadlineKind Kind, int Days) : IDueRow
    {
        public TenantId Tenant => Due.Tenant;

        public CustomerId Customer => Due.Customer;
    }
}
