namespace Crayon.Ccp.Simulator.Time;

/// <summary>What the control port calls to move time; a host that shares the clock puts its own in place.</summary>
public interface IClockAdvance
{
    /// <summary>Moves every clock concerned to the target, with all work that falls due on the way.</summary>
    Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct);
}

/// <summary>Moves the simulator alone.</summary>
internal sealed class SimulatorOnlyAdvance(SimulatorClock clock) : IClockAdvance
{
    public Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct) => clock.AdvanceToAsync(target, ct);
}
