using System.Collections.Concurrent;

namespace Crayon.Platform.Api.Conventions.Idempotency;

/// <summary>
/// The keyed requests that this process is working on; those of other processes meet at the database.
/// </summary>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<string, bool> keys = new(StringComparer.Ordinal);

    /// <summary>Takes a key; null when the same request is being worked on.</summary>
    public IDisposable? TryTake(string id) => keys.TryAdd(id, true) ? new Taken(keys, id) : null;

    private sealed class Taken(ConcurrentDictionary<string, bool> keys, string id) : IDisposable
    {
        public void Dispose() => keys.TryRemove(id, out _);
    }
}
