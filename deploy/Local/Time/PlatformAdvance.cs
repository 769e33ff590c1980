using Crayon.Ccp.Simulator.Time;
using Crayon.Local.Running;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Polly;
using Polly.Retry;

namespace Crayon.Local.Time;

/// <summary>
/// Moves platform and provider together: waits until nothing is under way, then goes from one due instant to the next
/// and does what is due there, so that a month skipped is a month lived. A database that goes away for a moment does
/// not stop it: every step of it can be taken again.
/// </summary>
internal sealed class PlatformAdvance : IClockAdvance, IDisposable
{
    // Both clocks stand within moments of each other, unless a step was cut off between them.
    private static readonly TimeSpan Moments = TimeSpan.FromMinutes(1);

    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = attempt => ValueTask.FromResult(DatabaseOutage.IsCauseOf(attempt.Outcome.Exception)),
        MaxRetryAttempts = 8, Delay = TimeSpan.FromMilliseconds(100), BackoffType = DelayBackoffType.Exponential,
    }).Build();

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Parts? parts;

    private Parts Moving => parts ?? throw new InvalidOperationException("The platform has not started yet.");

    /// <summary>Names what moves, once all of it has started.</summary>
    /// <param name="simulator">The provider's services.</param>
    /// <param name="hosts">The product's hosts.</param>
    /// <param name="others">Services of the other hosts of this process, which are to see the new time at once.</param>
    public void Over(IServiceProvider simulator, IHosts hosts, IReadOnlyList<IServiceProvider> others) =>
        parts = new Parts(
            simulator.GetRequiredService<SimulatorClock>(), hosts.Work.GetRequiredService<ClockSteps>(),
            hosts.Work.GetRequiredService<DueWork>(), hosts.Work.GetRequiredService<OutboxIdle>(), hosts,
            [.. others.Select(host => host.GetRequiredService<VersionWatch>())]);

    public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct)
    {
        var moving = Moving;
        await one.WaitAsync(ct);
        try
        {
            await Again.ExecuteAsync(async token => await StepToAsync(moving, target, token), ct);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>
    /// Takes the platform to where the provider stands: a run that was killed between their two moves left it behind.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken ct)
    {
        var theirs = Moving.Simulator.Now;
        if (theirs - await Moving.NowAsync(ct) > Moments) await AdvanceToAsync(theirs, ct);
    }

    public void Dispose() => one.Dispose();

    private static async Task StepToAsync(Parts moving, DateTimeOffset target, CancellationToken ct)
    {
        await moving.Idle.WaitAsync(ct);
        var now = await moving.NowAsync(ct);
        // What a run that died has left is done while it is still that day.
        await DoDueAsync(moving, now, ct);
        for (; await NextAsync(moving, now, target, ct) is { } due; now = due) await StepAsync(moving, due, ct);
        await StepAsync(moving, target, ct);
    }

    private static async Task<DateTimeOffset?> NextAsync(Parts moving, DateTimeOffset now, DateTimeOffset target,
        CancellationToken ct)
    {
        var ours = await moving.Work.NextDueAsync(now, target, ct);
        var theirs = await moving.Simulator.NextDueAsync(target, ct);
        if (theirs <= now) theirs = null; // overdue at the provider: done with the next step, whichever it is
        return ours is null ? theirs : theirs is null || ours < theirs ? ours : theirs;
    }

    // The provider first: its renewals are what the platform's due work reads. What that accepted ends before time goes
    // on.
    private static async Task StepAsync(Parts moving, DateTimeOffset instant, CancellationToken ct)
    {
        await moving.Simulator.AdvanceToAsync(instant, ct);
        await moving.Platform.AdvanceToAsync(instant, ct);
        await moving.Hosts.SeeClockAsync(ct);
        foreach (var host in moving.Others) host.Forget();
        await DoDueAsync(moving, instant, ct);
    }

    private static async Task DoDueAsync(Parts moving, DateTimeOffset instant, CancellationToken ct)
    {
        if (await moving.Work.RunDueAsync(instant, ct) > 0) await moving.Idle.WaitAsync(ct);
    }

    private sealed record Parts(
        SimulatorClock Simulator, ClockSteps Platform, DueWork Work, OutboxIdle Idle, IHosts Hosts,
        IReadOnlyList<VersionWatch> Others)
    {
        // The earlier of both, so that what one of them has passed alone is not passed over.
        public async Task<DateTimeOffset> NowAsync(CancellationToken ct)
        {
            await Hosts.Work.GetRequiredService<VersionWatch>().RefreshClockAsync(ct);
            var ours = Hosts.Work.GetRequiredService<BusinessClock>().Now;
            return ours < Simulator.Now ? ours : Simulator.Now;
        }
    }
}
