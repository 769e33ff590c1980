using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Moves the product's clock by a conditional update of its one row; runs in the platform scope of the clock.
/// </summary>
internal static class ClockMoves
{
    /// <summary>Sets the first offset; false when the clock was set or moved before.</summary>
    public static Task<bool> StartAsync(PlatformDbContext db, long offsetTicks, CancellationToken ct) =>
        MoveAsync(
            db, db.ClockOffset.Where(row => row.Id == ClockOffset.TheOnly && row.OffsetTicks == 0), offsetTicks, ct);

    /// <summary>Moves the clock forward; false when it stands there or later already.</summary>
    public static Task<bool> ForwardAsync(PlatformDbContext db, long offsetTicks, CancellationToken ct) =>
        MoveAsync(
            db, db.ClockOffset.Where(row => row.Id == ClockOffset.TheOnly && row.OffsetTicks < offsetTicks),
            offsetTicks, ct);

    private static async Task<bool> MoveAsync(
        PlatformDbContext db, IQueryable<ClockOffset> row, long offsetTicks, CancellationToken ct)
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var moved = await row.ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.OffsetTicks, offsetTicks), ct) == 1;
        if (moved) await VersionCounters.BumpAsync(db, [DataVersion.Clock], ct);
        await own.CommitAsync(ct);
        return moved;
    }
}
