using Crayon.Platform.Core.Exports;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Jobs;

/// <summary>
/// Removes technical rows that have served: stored answers after 24 hours, done messages and taken events after a week,
/// mails after 30 days, whether they could be sent or not: their links have long ended; sessions of portals a day after
/// their end; files of exports when they expire (real time).
/// </summary>
public sealed class Retention(TenantScopes scopes, TimeProvider time, ExpiredExports exports)
{
    private static readonly TimeSpan Answers = TimeSpan.FromHours(24);
    private static readonly TimeSpan Messages = TimeSpan.FromDays(7);
    private static readonly TimeSpan Mails = TimeSpan.FromDays(30);
    private static readonly TimeSpan Sessions = TimeSpan.FromDays(1);

    /// <summary>Removes what is old enough; answers how many rows and files.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.OutboxRelay, Actor.System("retention"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var now = time.GetUtcNow();
        var files = await exports.RunAsync(ct);
        var ages = new RowAges(now - Answers, now - Messages, now - Mails, now - Sessions);
        return files + await OldRows.RemoveAsync(db, ages, ct);
    }
}
