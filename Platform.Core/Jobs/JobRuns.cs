using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Jobs;

/// <summary>Records the runs of jobs.</summary>
public sealed class JobRuns(TenantScopes scopes, TimeProvider time)
{
    private static readonly Actor By = Actor.System("jobs");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>Notes the start of a run.</summary>
    public Task<Guid> BeginAsync(string job, DateTimeOffset dueAt, CancellationToken ct) => InScopeAsync(async db =>
    {
        var run = new JobRun { Job = job, DueAt = dueAt, StartedAt = time.GetUtcNow() };
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(ct);
        return run.Id;
    });

    /// <summary>Notes the end of a run; not cancellable, or a run that ended would look as if it went on.</summary>
    public Task<int> EndAsync(Guid id, JobOutcome outcome, (int Handled, string? Error) what) =>
        InScopeAsync(async db =>
    {
        var run = await db.JobRuns.SingleAsync(row => row.Id == id, CancellationToken.None);
        (run.Outcome, run.FinishedAt, run.Handled, run.Error) = (outcome, time.GetUtcNow(), what.Handled, what.Error);
        return await db.SaveChangesAsync(CancellationToken.None);
    });

    /// <summary>
    /// Whether the job ran a moment ago for about the same instant and got nowhere: a pause, so that it does not fill
    /// the log.
    /// </summary>
    public Task<bool> IsPausedAsync(string job, DateTimeOffset now, CancellationToken ct) => InScopeAsync(async db =>
    {
        var last = await db.JobRuns.AsNoTracking().Where(row => row.Job == job).OrderByDescending(row => row.StartedAt)
            .FirstOrDefaultAsync(ct);
        return last is { Outcome: not JobOutcome.Running, Handled: 0 }
            && last.StartedAt > time.GetUtcNow() - Pause && last.DueAt > now - Pause;
    });

    /// <summary>The latest instant for which a job ran well; null when it never did.</summary>
    public Task<DateTimeOffset?> LastDueAsync(string job, CancellationToken ct) => InScopeAsync(db =>
        db.JobRuns.Where(row => row.Job == job && row.Outcome == JobOutcome.Succeeded)
            .MaxAsync(row => (DateTimeOffset?)row.DueAt, ct));

    /// <summary>Whether the last run of a job began longer ago than this (real time), or there was none.</summary>
    public Task<bool> IsOlderAsync(string job, TimeSpan age, CancellationToken ct)
    {
        var since = time.GetUtcNow() - age;
        return InScopeAsync(async db => !await db.JobRuns.AnyAsync(
            row => row.Job == job && row.StartedAt > since && row.Outcome != JobOutcome.Failed, ct));
    }

    private async Task<T> InScopeAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }
}
