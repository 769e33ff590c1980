using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Local.Time;

/// <summary>Sets the product's clock: the one row that every process reads.</summary>
internal sealed class PlatformClock(TenantScopes scopes, TimeProvider real)
{
    /// <summary>Makes business time the given instant, from now on running with real time. It never goes back.</summary>
    public async Task MoveToAsync(DateTimeOffset instant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Clock, Actor.System("local-clock"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var row = await db.ClockOffset.SingleAsync(clock => clock.Id == ClockOffset.TheOnly, ct);
        row.OffsetTicks = (instant - real.GetUtcNow()).Ticks;
        await db.SaveChangesAsync(ct);
    }
}
