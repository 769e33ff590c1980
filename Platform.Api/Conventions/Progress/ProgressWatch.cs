using System.Collections.Concurrent;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Progress;

/// <summary>
/// Looks at all work that anybody follows at once: one query for each kind and sight, however many follow, and none
/// while nobody does.
/// </summary>
internal sealed partial class ProgressWatch(TenantScopes scopes, ProgressPace pace, ILogger<ProgressWatch> log)
    : BackgroundService
{
    private const int SoonSeconds = 5;
    private static readonly Actor Watcher = Actor.System("progress");
    private readonly Dictionary<FollowedWork, FollowedVersion> followed = [];
    private readonly ConcurrentDictionary<string, int> streams = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>
    /// Follows work from the version that was read until the seat is given back; a caller with too many is refused.
    /// </summary>
    public ProgressSeat Take(FollowedWork work, string known, string caller)
    {
        if (streams.AddOrUpdate(caller, 1, (_, open) => open + 1) > pace.MostStreams)
        {
            Leave(caller);
            throw new RefusedException(ApiProblems.RateLimited, "Close a stream before you open another one.")
            {
                RetryAfterSeconds = SoonSeconds,
            };
        }
        lock (gate)
        {
            if (!followed.TryGetValue(work, out var version)) followed[work] = version = new FollowedVersion();
            version.Followers++;
            return new ProgressSeat(version, known, () => Return(work, version, caller));
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pace.Look);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            List<IGrouping<(ProgressKind Kind, TenantId? Tenant, CustomerId? Customer), FollowedWork>> sights;
            lock (gate) sights = [.. followed.Keys.GroupBy(work => (work.Kind, work.Tenant, work.Customer))];
            foreach (var sight in sights)
                await LookAsync(sight.Key, [.. sight], stoppingToken);
        }
    }

    private async Task LookAsync(
        (ProgressKind Kind, TenantId? Tenant, CustomerId? Customer) sight, List<FollowedWork> works,
        CancellationToken ct)
    {
        try
        {
            await using var scope = sight.Tenant is { } tenant
                ? scopes.ForTenant(tenant, Watcher, sight.Customer)
                : scopes.ForPlatform(PlatformUse.Staff, Watcher);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            var found = await sight.Kind.ReadVersionsAsync(db, works.ConvertAll(work => work.Id), ct);
            lock (gate)
                foreach (var work in works)
                    if (followed.TryGetValue(work, out var version)) version.Note(found.GetValueOrDefault(work.Id, ""));
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // Streams stay open; the next look may see what this one could not.
            LogBlind(failure);
        }
    }

    private void Return(FollowedWork work, FollowedVersion version, string caller)
    {
        lock (gate)
            if (--version.Followers == 0) followed.Remove(work);
        Leave(caller);
    }

    private void Leave(string caller)
    {
        if (streams.AddOrUpdate(caller, 0, (_, open) => open - 1) == 0)
            streams.TryRemove(KeyValuePair.Create(caller, 0));
    }

    [LoggerMessage(LogLevel.Warning, "Work that is followed could not be looked at")]
    private partial void LogBlind(Exception failure);
}
