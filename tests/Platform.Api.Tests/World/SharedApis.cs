using System.Collections.Concurrent;
using Crayon.Platform.Api.Tests.World;
using Crayon.Platform.Core.Persistence;

[assembly: AssemblyFixture(typeof(SharedApis))]

namespace Crayon.Platform.Api.Tests.World;

/// <summary>Hosts that one test after the other has; to start and warm up one costs seconds.</summary>
public sealed class SharedApis : IAsyncDisposable
{
    // What staff list stays within a page.
    private const int MostWorlds = 50;
    private static readonly ConcurrentDictionary<DatabaseEngine, ConcurrentBag<RunningApi>> Idle = new();

    /// <summary>A host that no other test has now.</summary>
    internal static async Task<RunningApi> TakeAsync(DatabaseEngine engine, CancellationToken ct) =>
        Of(engine).TryTake(out var api) ? api : await RunningApi.StartAsync(engine, new ApiWishes(), ct);

    internal static async ValueTask GiveBackAsync(DatabaseEngine engine, RunningApi api)
    {
        if (api.Worlds < MostWorlds) Of(engine).Add(api);
        else await api.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var api in Idle.Values.SelectMany(apis => apis)) await api.DisposeAsync();
        Idle.Clear();
    }

    private static ConcurrentBag<RunningApi> Of(DatabaseEngine engine) => Idle.GetOrAdd(engine, _ => []);
}
