using System.Collections.Concurrent;

namespace Crayon.Platform.Core.Persistence;

/// <summary>
/// Copies of data that stay until one of their version counters moves. Loads for one key run once at a time. A key
/// names the tenant where the data is a tenant's.
/// </summary>
/// <typeparam name="TKey">What a copy is kept under.</typeparam>
/// <typeparam name="TValue">The copy; not changed by its readers.</typeparam>
public sealed class VersionedCache<TKey, TValue>(VersionWatch versions, params string[] names)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> entries = new();
    private string stamp = "";

    /// <summary>The copy under the key, loaded when missing or outdated. A failed load is not kept.</summary>
    public async ValueTask<TValue> GetAsync(
        TKey key, Func<TKey, CancellationToken, Task<TValue>> load, CancellationToken ct)
    {
        await DropOutdatedAsync(ct);
        var entry = entries.GetOrAdd(key, wanted => new Lazy<Task<TValue>>(() => load(wanted, CancellationToken.None)));
        try
        {
            return await entry.Value.WaitAsync(ct);
        }
        catch when (entry.Value.IsFaulted || entry.Value.IsCanceled)
        {
            entries.TryRemove(new KeyValuePair<TKey, Lazy<Task<TValue>>>(key, entry));
            throw;
        }
    }

    private async ValueTask DropOutdatedAsync(CancellationToken ct)
    {
        var current = await versions.StampAsync(names, ct);
        if (Interlocked.Exchange(ref stamp, current) != current) entries.Clear();
    }
}
