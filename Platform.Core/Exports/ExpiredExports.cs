using Crayon.Platform.Core.Exports.Storing;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Exports;

/// <summary>
/// Removes the files of exports that were kept long enough (real time); the row stays and says so. Files go first:
/// whoever dies in between leaves a row that is found again.
/// </summary>
public sealed class ExpiredExports(TenantScopes scopes, TimeProvider time, IExportFiles? files = null)
{
    private const int AtOnce = 100;

    /// <summary>Removes what is old enough; answers how many.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (files is null) return 0;
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, Actor.System("retention"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var now = time.GetUtcNow();
        var old = await db.Exports.Where(row => row.Status == ExportStatus.Finished && row.ExpiresAt <= now)
            .OrderBy(row => row.ExpiresAt).Take(AtOnce).ToListAsync(ct);
        foreach (var export in old)
        {
            await files.RemoveAsync(export, ct);
            export.Status = ExportStatus.Expired;
        }
        await db.SaveChangesAsync(ct);
        return old.Count;
    }
}
