using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>Moves version counters; the row is technical and holds no tenant's data.</summary>
internal static class VersionCounters
{
    /// <summary>
    /// Moves each named counter up within the running transaction, in one order so that writers cannot deadlock.
    /// </summary>
    public static async Task BumpAsync(DbContext db, IEnumerable<string> names, CancellationToken ct)
    {
        foreach (var name in names.Order(StringComparer.Ordinal))
            await db.Set<DataVersion>().Where(version => version.Name == name)
                .ExecuteUpdateAsync(set => set.SetProperty(version => version.Value, version => version.Value + 1), ct);
    }
}
