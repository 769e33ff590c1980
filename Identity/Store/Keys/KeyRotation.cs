using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Identity.Store.Keys;

/// <summary>
/// Changes each realm's signing keys every 90 days, and gives a realm that was made before an algorithm was offered its
/// keys.
/// </summary>
public sealed partial class KeyRotation(TenantScopes scopes, TimeProvider time, ILogger<KeyRotation> log)
{
    /// <summary>How long a key signs.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private static readonly Actor Job = Actor.System("key-rotation");

    /// <summary>
    /// Does what is due in all realms; answers how many keys began to sign. A realm that fails does not stop the
    /// others.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (before, changed) = (time.GetUtcNow() - Life, 0);
        foreach (var (realm, algorithm) in await OldAsync(before, ct))
            changed += await TryAsync(realm, keys => keys.RotateOlderAsync(realm, algorithm, before, ct));
        foreach (var realm in await IncompleteAsync(ct))
            changed += await TryAsync(realm, async keys =>
            {
                await keys.EnsureAllAsync(realm, ct);
                return true;
            });
        return changed;
    }

    private async Task<List<(TenantId Realm, string Algorithm)>> OldAsync(DateTimeOffset before, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Job);
        var old = await Db(scope).SigningKeys.AsNoTracking()
            .Where(key => key.State == SigningKeyState.Active && key.ActivatedAt < before)
            .Select(key => new { key.TenantId, key.Algorithm }).Distinct().ToListAsync(ct);
        return [.. old.Select(key => (key.TenantId, key.Algorithm))];
    }

    private async Task<List<TenantId>> IncompleteAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Job);
        var all = SigningAlgorithms.All.Count;
        return await Db(scope).SigningKeys.AsNoTracking().Where(key => key.State == SigningKeyState.Active)
            .GroupBy(key => key.TenantId).Where(keys => keys.Select(key => key.Algorithm).Distinct().Count() < all)
            .Select(keys => keys.Key).ToListAsync(ct);
    }

    private async Task<int> TryAsync(TenantId realm, Func<RealmKeys, Task<bool>> work)
    {
        try
        {
            await using var scope = scopes.ForPlatform(PlatformUse.Identity, Job);
            return await work(scope.ServiceProvider.GetRequiredService<RealmKeys>()) ? 1 : 0;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            LogFailed(failure, realm);
            return 0;
        }
    }

    private static IdentityDbContext Db(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<IdentityDbContext>();

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing keys of realm {Realm} were not changed.")]
    private partial void LogFailed(Exception failure, TenantId realm);
}
