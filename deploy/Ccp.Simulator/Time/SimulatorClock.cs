using Crayon.Ccp.Simulator.Persistence;

namespace Crayon.Ccp.Simulator.Time;

/// <summary>
/// Business time of the simulator: real time plus an offset that is kept in the store and only grows.
/// </summary>
public sealed class SimulatorClock
{
    private readonly TimeProvider _realTime;
    private readonly WriteGate _gate;
    private readonly DueBusiness _due;
    private long _offsetTicks;

    internal SimulatorClock(TimeProvider realTime, WriteGate gate, DueBusiness due, TimeSpan offset)
    {
        (_realTime, _gate, _due) = (realTime, gate, due);
        _offsetTicks = offset.Ticks;
    }

    /// <summary>The business instant, UTC.</summary>
    public DateTimeOffset Now => _realTime.GetUtcNow() + Offset;

    /// <summary>Business time minus real time.</summary>
    public TimeSpan Offset => new(Interlocked.Read(ref _offsetTicks));

    internal DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The earliest instant up to and including the limit at which something falls due, or null. Ask again
    /// after each step: a renewal may fall due once more before the limit.</summary>
    public Task<DateTimeOffset?> NextDueAsync(DateTimeOffset upTo, CancellationToken ct) =>
        _gate.ReadAsync(db => _due.NextAsync(db, upTo, ct), ct);

    /// <summary>Moves to the target and processes what falls due on the way, in order. A target that has passed moves
    /// nothing, but due work up to it is done. Each step commits with its clock, so a crash leaves a true
    /// state.</summary>
    public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct)
    {
        while (await NextDueAsync(target, ct) is { } due)
            await StepAsync(due, ct);
        await StepAsync(target, ct);
    }

    /// <summary>Processes what has fallen due by the mere passing of time.</summary>
    internal Task CatchUpAsync(CancellationToken ct) => AdvanceToAsync(Now, ct);

    private Task StepAsync(DateTimeOffset instant, CancellationToken ct)
    {
        TimeSpan? moved = null;
        return _gate.RunAsync(
            async db =>
            {
                await _due.ProcessAsync(db, instant, ct);
                if (instant > Now)
                {
                    moved = instant - _realTime.GetUtcNow();
                    await StoredSettings.WriteAsync(db, StoredSettings.ClockOffset, moved.Value.Ticks, ct);
                }
                await db.SaveChangesAsync(ct);
                return true;
            },
            () => Interlocked.Exchange(ref _offsetTicks, (moved ?? Offset).Ticks),
            ct);
    }
}
