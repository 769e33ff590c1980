using System.Globalization;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Retry;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Says whether a cached copy is still current: reads all version counters in one query, at most once a second, so
/// that changes by the command line and by other processes are seen. A change made in this process is seen at once.
/// </summary>
public sealed class VersionWatch(TenantScopes scopes, TimeProvider time, BusinessClock clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    // The first to use a connection that died in the pool, for most of what comes.
    private static readonly ResiliencePipeline Again = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = attempt => ValueTask.FromResult(DatabaseOutage.IsCauseOf(attempt.Outcome.Exception)),
        MaxRetryAttempts = 1, Delay = TimeSpan.Zero,
    }).Build();

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Snapshot snapshot = new([], null);
    private int forgotten;

    /// <summary>The counter's value, at most a second old.</summary>
    public async ValueTask<long> CurrentAsync(string name, CancellationToken ct)
    {
        var current = await FreshAsync(ct);
        return current.Values.GetValueOrDefault(name);
    }

    /// <summary>How several counters stand together, as text that changes when one of them moves.</summary>
    public async ValueTask<string> StampAsync(IReadOnlyList<string> names, CancellationToken ct)
    {
        var values = (await FreshAsync(ct)).Values;
        return names is [var only] ? Text(values.GetValueOrDefault(only))
            : string.Join('.', names.Select(name => Text(values.GetValueOrDefault(name))));
    }

    /// <summary>Makes sure that business time is by the stored offset, at most a second old.</summary>
    public async ValueTask RefreshClockAsync(CancellationToken ct) => await FreshAsync(ct);

    /// <summary>Heard when this process has moved a counter, so that others can be told at once.</summary>
    public event EventHandler? Moved;

    /// <summary>Notes that this process has moved a counter.</summary>
    public void Move()
    {
        Forget();
        Moved?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Forgets what was read: the next question goes to the database.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref forgotten);
        snapshot = snapshot with { ReadAt = null };
    }

    /// <inheritdoc />
    public void Dispose() => reading.Dispose();

    private async ValueTask<Snapshot> FreshAsync(CancellationToken ct)
    {
        var seen = snapshot;
        if (IsFresh(seen)) return seen;
        await reading.WaitAsync(ct);
        try
        {
            if (IsFresh(snapshot)) return snapshot;
            return snapshot = await Again.ExecuteAsync(async token => await ReadAsync(token), ct);
        }
        finally
        {
            reading.Release();
        }
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private bool IsFresh(Snapshot seen) => seen.ReadAt is { } at && time.GetElapsedTime(at) < Freshness;

    private async Task<Snapshot> ReadAsync(CancellationToken ct)
    {
        var (before, generation) = (snapshot, Volatile.Read(ref forgotten));
        var readAt = time.GetTimestamp(); // taken first: what changes while reading is read again
        await using var scope = scopes.ForPlatform(PlatformUse.RegistryLookup, Actor.System("version-watch"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var values = await db.Versions.AsNoTracking()
            .ToDictionaryAsync(v => v.Name, v => v.Value, StringComparer.Ordinal, ct);
        if (before.ReadAt is null
            || values.GetValueOrDefault(DataVersion.Clock) != before.Values.GetValueOrDefault(DataVersion.Clock))
            clock.Use(await db.ClockOffset.AsNoTracking().Select(row => row.OffsetTicks).FirstOrDefaultAsync(ct));
        return new Snapshot(values, generation == Volatile.Read(ref forgotten) ? readAt : null);
    }

    private sealed record Snapshot(Dictionary<string, long> Values, long? ReadAt);
}
