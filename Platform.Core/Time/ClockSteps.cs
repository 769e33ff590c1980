using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Time;

/// <summary>
/// Sets and moves the product's clock, forward only; for the local run, production's clock is real time.
/// </summary>
public sealed class ClockSteps(TenantScopes scopes, VersionWatch versions, Clocks clocks)
{
    private static readonly Actor By = Actor.System("clock");

    /// <summary>
    /// Sets where business time starts, once, at the first start; later calls change nothing and answer false.
    /// </summary>
    public Task<bool> SetStartAsync(DateTimeOffset start, CancellationToken ct) =>
        MoveAsync(start, ClockMoves.StartAsync, ct);

    /// <summary>
    /// Moves business time to an instant; false when it has passed already. Work that falls due is the caller's to run.
    /// </summary>
    public Task<bool> AdvanceToAsync(DateTimeOffset instant, CancellationToken ct) =>
        MoveAsync(instant, ClockMoves.ForwardAsync, ct);

    private async Task<bool> MoveAsync(
        DateTimeOffset instant, Func<PlatformDbContext, long, CancellationToken, Task<bool>> move, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Clock, By);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var moved = await move(db, (instant - clocks.Real.GetUtcNow()).Ticks, ct);
        versions.Move();
        await versions.RefreshClockAsync(ct);
        return moved;
    }
}
