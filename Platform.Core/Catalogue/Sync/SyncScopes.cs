using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>Runs each bounded piece of a sync in a platform scope of its own.</summary>
public sealed class SyncScopes(TenantScopes scopes)
{
    internal async Task<T> RunAsync<T>(Func<PlatformDbContext, Task<T>> work)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.CatalogueSync, Actor.System("catalogue-sync"));
        return await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    /// <summary>The state of a feed as it stands; a feed that was never run has an empty one.</summary>
    internal Task<SyncState> StateAsync(string feed, CancellationToken ct) =>
        RunAsync(async db => await db.SyncStates.AsNoTracking().FirstOrDefaultAsync(state => state.Feed == feed, ct)
            ?? new SyncState { Feed = feed });

    /// <summary>The tracked state of a feed, to be saved with a batch.</summary>
    internal static async Task<SyncState> TrackAsync(PlatformDbContext db, string feed, CancellationToken ct)
    {
        if (await db.SyncStates.FirstOrDefaultAsync(state => state.Feed == feed, ct) is { } known) return known;
        var added = new SyncState { Feed = feed };
        db.SyncStates.Add(added);
        return added;
    }
}
