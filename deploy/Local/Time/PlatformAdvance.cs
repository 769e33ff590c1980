using Crayon.Ccp.Simulator.Time;

namespace Crayon.Local.Time;

/// <summary>
/// Moves platform and provider together: waits until nothing is under way, then goes from one due instant to the next and
/// does what is due there, so that a month skipped is a month lived.
/// </summary>
internal sealed class PlatformAdvance : IClockAdvance
{
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Parts? parts;

    /// <summary>Names what moves, once all of it has started.</summary>
    public void Over(IServiceProvider simulator, IServiceProvider worker, IServiceProvider gateway) => parts = new Parts(
        simulator.GetRequiredService<SimulatorClock>(), gateway.GetRequiredService<PlatformClock>(), worker);

    public async Task AdvanceToAsync(DateTimeOffset target, CancellationToken ct)
    {
        var moving = parts ?? throw new InvalidOperationException("The platform has not started yet.");
        await one.WaitAsync(ct);
        try
        {
            while (await moving.Simulator.NextDueAsync(target, ct) is { } due && due > moving.Simulator.Now) await StepAsync(moving, due, ct);
            await StepAsync(moving, target, ct);
        }
        finally
        {
            one.Release();
        }
    }

    // The provider first: its renewals are what the platform's due work reads.
    private static async Task StepAsync(Parts moving, DateTimeOffset instant, CancellationToken ct)
    {
        await moving.Simulator.AdvanceToAsync(instant, ct);
        await moving.Platform.MoveToAsync(instant, ct);
    }

    private sealed record Parts(SimulatorClock Simulator, PlatformClock Platform, IServiceProvider Worker);
}
