using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Jobs;

/// <summary>Finds and does what has fallen due, in its order, one scan at a time over all processes.</summary>
public sealed partial class DueWork(
    IEnumerable<IDueWork> works, JobRuns runs, TenantScopes scopes, VersionWatch versions, ILogger<DueWork> log)
    : IDisposable
{
    private static readonly Actor By = Actor.System("jobs");
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyList<IDueWork> ordered = [.. works.OrderBy(work => work.Place)];
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Does all that is due at an instant of business time; answers how many things were handled. A job that
    /// fails is
    /// recorded and leaves the others their turn.</summary>
    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.ForPlatform(PlatformUse.JobScan, By);
            await using var turn = await TurnAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), ct);
            await versions.RefreshClockAsync(ct);
            var handled = 0;
            foreach (var work in ordered) handled += await RunAsync(work, now, ct);
            return handled;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>
    /// The next instant after one and up to another at which anything falls due; null when nothing does.
    /// </summary>
    public async Task<DateTimeOffset?> NextDueAsync(DateTimeOffset after, DateTimeOffset upTo, CancellationToken ct)
    {
        DateTimeOffset? next = null;
        foreach (var work in ordered)
            if (await work.NextAsync(after, upTo, ct) is { } due && (next is null || due < next)) next = due;
        return next;
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private static async Task<JobTurn> TurnAsync(PlatformDbContext db, CancellationToken ct)
    {
        while (true)
        {
            if (await JobTurn.TryTakeAsync(db, ct) is { } turn) return turn;
            await Task.Delay(Look, ct);
        }
    }

    private async Task<int> RunAsync(IDueWork work, DateTimeOffset now, CancellationToken ct)
    {
        if (!await work.IsDueAsync(now, ct) || await runs.IsPausedAsync(work.Job, now, ct)) return 0;
        var run = await runs.BeginAsync(work.Job, now, ct);
        try
        {
            var handled = await work.RunAsync(now, ct);
            await runs.EndAsync(run, JobOutcome.Succeeded, (handled, null));
            return handled;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(failure, work.Job);
            await runs.EndAsync(run, JobOutcome.Failed, (0, failure.GetType().Name));
            return 0;
        }
    }

    [LoggerMessage(LogLevel.Error, "Job {Job} failed and will be run again")]
    private partial void LogFailure(Exception failure, string job);
}
