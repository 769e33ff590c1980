using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Conditional updates of rows of one kind.</summary>
internal static class Updates
{
    /// <summary>
    /// Updates rows in the transaction that is open, or in one of its own, so that on SQLite the writers of this
    /// process queue up instead of polling for the file; answers how many rows.
    /// </summary>
    public static async Task<int> UpdateAsync<T>(
        this ScopedDbContext db, IQueryable<T> rows, Action<UpdateSettersBuilder<T>> set, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var changed = await rows.ExecuteUpdateAsync(set, ct);
        if (own is not null) await own.CommitAsync(ct);
        return changed;
    }
}
