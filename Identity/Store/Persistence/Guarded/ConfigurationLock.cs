using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Lets one unit of work at a time change what realms are
/// configured with, over all processes: each holds the row of the
/// version counter, which every such change moves anyhow.
/// </summary>
internal static class ConfigurationLock
{
    /// <summary>
    /// Waits for the lock and holds it until the transaction ends; null when the caller has a transaction already.
    /// </summary>
    public static async Task<IDbContextTransaction?> TakeAsync(IdentityDbContext db, CancellationToken ct)
    {
        var own = await db.BeginOwnAsync(ct);
        await db.Set<DataVersion>().Where(row => row.Name == DataVersion.Identity)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, row => row.Value), ct);
        return own;
    }
}
