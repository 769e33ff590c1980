using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Gives the next number of a series from its locked row, within the running transaction: the next one who asks waits
/// until this transaction has ended, and gets the same number if it was undone. So no number is lost and none is given
/// twice. The row is technical and holds no tenant's data.
/// </summary>
internal static class NextNumbers
{
    public static async Task<long> TakeAsync(PlatformDbContext db, string series, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is given within the transaction that uses it.");
        var row = db.NumberSeries.Where(found => found.Name == series);
        var moved = await row.ExecuteUpdateAsync(
            set => set.SetProperty(found => found.Last, found => found.Last + 1), ct);
        return moved == 1
            ? await row.AsNoTracking().Select(found => found.Last).SingleAsync(ct)
            : throw new InvalidOperationException($"The series {series} was not opened.");
    }
}
