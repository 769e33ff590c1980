using System.Collections.Concurrent;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;

[assembly: AssemblyFixture(typeof(IdleProviders))]

namespace Crayon.Identity.Tests.Provider;

/// <summary>Providers that one test after the other has; to start and warm up one costs a second.</summary>
public sealed class IdleProviders : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<DatabaseEngine, ConcurrentBag<TestProvider>> Idle = new();

    /// <summary>A provider that no other test has now, if there is one.</summary>
    internal static TestProvider? Take(DatabaseEngine engine) => Of(engine).TryTake(out var idle) ? idle : null;

    internal static void GiveBack(TestProvider provider) => Of(provider.Database.Engine).Add(provider);

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in Idle.Values.SelectMany(idle => idle)) await provider.EndAsync();
        Idle.Clear();
    }

    private static ConcurrentBag<TestProvider> Of(DatabaseEngine engine) => Idle.GetOrAdd(engine, _ => []);
}
