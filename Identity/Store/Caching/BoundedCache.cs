using System.Collections.Concurrent;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Identity.Store.Caching;

/// <summary>
/// Copies that stay until a version counter moves, and never more than a fixed number of them: realms cost rows, not
/// memory. Two generations: when the young one is full it becomes the old one, and what was not asked for since goes.
/// </summary>
/// <typeparam name="TKey">What a copy is kept under; names the realm.</typeparam>
/// <typeparam name="TValue">The copy; not changed by its readers.</typeparam>
public sealed class BoundedCache<TKey, TValue>(VersionWatch versions, string version, int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock swapping = new();
    private volatile Generations generations = new(-1);

    /// <summary>How many copies are kept at present: at most the capacity, plus loads under way.</summary>
    public int Count => generations.Young.Count + generations.Old.Count;

    /// <summary>
    /// The copy under the key, loaded once at a time when missing or outdated. A failed load is not kept.
    /// </summary>
    public async ValueTask<TValue> GetAsync(TKey key, Func<TKey, Task<TValue>> load, CancellationToken ct)
    {
        var current = Current(await versions.CurrentAsync(version, ct));
        if (!current.Young.TryGetValue(key, out var entry)) entry = Add(current, key, load);
        if (entry.IsValueCreated && entry.Value.IsCompletedSuccessfully) return entry.Value.Result;
        try
        {
            return await entry.Value.WaitAsync(ct);
        }
        catch when (entry.Value.IsFaulted || entry.Value.IsCanceled)
        {
            Remove(key, entry);
            throw;
        }
    }

    /// <summary>Forgets one copy, for one that outlived its time.</summary>
    public void Forget(TKey key)
    {
        var current = generations;
        current.Young.TryRemove(key, out _);
        current.Old.TryRemove(key, out _);
    }

    private Lazy<Task<TValue>> Add(Generations current, TKey key, Func<TKey, Task<TValue>> load)
    {
        if (current.Young.Count >= Math.Max(1, capacity / 2)) current = Age(current);
        return current.Young.GetOrAdd(key, wanted => current.Old.TryRemove(wanted, out var kept)
            ? kept
            : new Lazy<Task<TValue>>(() => load(wanted)));
    }

    private Generations Current(long stamp)
    {
        var seen = generations;
        if (seen.Stamp == stamp) return seen;
        lock (swapping) return generations.Stamp == stamp ? generations : generations = new Generations(stamp);
    }

    private Generations Age(Generations full)
    {
        lock (swapping) return generations == full
            ? generations = new Generations(full.Stamp) { Old = full.Young }
            : generations;
    }

    private void Remove(TKey key, Lazy<Task<TValue>> entry)
    {
        var current = generations;
        current.Young.TryRemove(new KeyValuePair<TKey, Lazy<Task<TValue>>>(key, entry));
        current.Old.TryRemove(new KeyValuePair<TKey, Lazy<Task<TValue>>>(key, entry));
    }

    private sealed class Generations(long stamp)
    {
        public long Stamp { get; } = stamp;

        public ConcurrentDictionary<TKey, Lazy<Task<TValue>>> Young { get; } = new();

        public ConcurrentDictionary<TKey, Lazy<Task<TValue>>> Old { get; init; } = new();
    }
}
