using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// Issues all invoices of closed months, each in a unit of work of its own, and keeps how far it got. What was cut off
/// is found again by the drafts that are left.
/// </summary>
public sealed partial class BillingRuns(TenantScopes scopes, BusinessClock clock, ILogger<BillingRuns> log)
{
    private static readonly Actor By = Actor.System("billing");

    /// <summary>Runs all months that are closed and have drafts, and those that staff asked for.</summary>
    /// <returns>How many invoices were issued.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var last = BillingMonth.LastClosed(clock.Now).Number;
        var issued = 0;
        foreach (var month in await InScopeAsync(db => MonthsAsync(db, last, ct)))
            issued += await MonthAsync(month, ct);
        return issued;
    }

    /// <summary>Whether a month waits to be run.</summary>
    public static Task<bool> IsDueAsync(PlatformDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var last = BillingMonth.LastClosed(now).Number;
        return Open(db).Where(row => row.Month <= last).Select(row => row.Month)
            .Concat(Unfinished(db).Select(row => row.Month)).AnyAsync(ct);
    }

    // A draft without charges waits for some: they were put into another month.
    private static IQueryable<InvoiceDraft> Open(PlatformDbContext db) => db.InvoiceDrafts.AsNoTracking()
        .Where(row => !row.IsIssued);

    private static IQueryable<BillingRun> Unfinished(PlatformDbContext db) =>
        db.BillingRuns.Where(row => row.State != BillingRunState.Finished);

    private static async Task<List<int>> MonthsAsync(PlatformDbContext db, int last, CancellationToken ct)
    {
        var open = await Open(db).Where(row => row.Month <= last).Select(row => row.Month).Distinct().ToListAsync(ct);
        var asked = await Unfinished(db).Select(row => row.Month).Distinct().ToListAsync(ct);
        return [.. open.Union(asked).Order()];
    }

    private async Task<int> MonthAsync(int month, CancellationToken ct)
    {
        var run = await InScopeAsync(db => BeginAsync(db, month, ct));
        var drafts = await InScopeAsync(db => Open(db).Where(row => row.Month == month).OrderBy(row => row.Id)
            .Select(row => row.Id).ToListAsync(ct));
        var (issued, failed, code) = (0, 0, (string?)null);
        foreach (var id in drafts)
        {
            try
            {
                await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
                if (await scope.ServiceProvider.GetRequiredService<IssueInvoice>().IssueAsync(id, ct)) issued++;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One buyer that cannot be billed must not hold up the others; the next scan tries again.
                (failed, code) = (failed + 1, (failure as DomainRuleException)?.Code ?? failure.GetType().Name);
                LogFailure(failure, id);
            }
            if ((issued + failed) % 100 == 0) await NoteAsync(run, month, (failed, code), ct);
        }
        await NoteAsync(run, month, (failed, code), ct);
        return issued;
    }

    private async Task<Guid> BeginAsync(PlatformDbContext db, int month, CancellationToken ct)
    {
        var run = await Unfinished(db).Where(row => row.Month == month).OrderBy(row => row.RequestedAt)
            .FirstOrDefaultAsync(ct);
        if (run is null)
            db.BillingRuns.Add(run = new BillingRun { Month = month, RequestedBy = By.Id, RequestedAt = clock.Now });
        run.State = BillingRunState.Running;
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    private Task<int> NoteAsync(Guid id, int month, (int Failed, string? Code) how, CancellationToken ct) =>
        InScopeAsync(async db =>
    {
        var runs = await Unfinished(db).Where(row => row.Month == month).ToListAsync(ct);
        var run = runs.First(row => row.Id == id);
        run.Total = await db.InvoiceDrafts.CountAsync(row => row.Month == month, ct);
        run.Issued = await db.InvoiceDrafts.CountAsync(row => row.Month == month && row.IsIssued, ct);
        (run.Failed, run.FailureCode) = how;
        if (how.Failed == 0 && run.Issued == run.Total)
            foreach (var done in runs)
            {
                (done.State, done.FinishedAt) = (BillingRunState.Finished, clock.Now);
                (done.Total, done.Issued, done.Failed) = (run.Total, run.Issued, 0);
            }
        return await db.SaveChangesAsync(ct);
    });

    private async Task<T> InScopeAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Billing, By);
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    [LoggerMessage(LogLevel.Error, "The draft {DraftId} could not be issued and will be tried again")]
    private partial void LogFailure(Exception failure, DocumentId draftId);
}
