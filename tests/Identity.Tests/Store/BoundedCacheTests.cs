using Crayon.Identity.Store.Caching;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Store;

public sealed class BoundedCacheTests(SharedProvider shared)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_keys_never_cost_more_than_the_capacity()
    {
        var (cache, loads) = (Cache(100), 0);
        for (var key = 0; key < 10_000; key++)
        {
            await cache.GetAsync(key, _ => Task.FromResult($"{++loads}"), Ct);
            Assert.InRange(cache.Count, 1, 100);
        }
    }

    [Fact]
    public async Task What_is_asked_for_again_and_again_stays()
    {
        var (cache, loads) = (Cache(100), 0);
        for (var key = 1; key < 1_000; key++)
        {
            await cache.GetAsync(0, _ => Task.FromResult($"{++loads}"), Ct);
            await cache.GetAsync(key, _ => Task.FromResult("other"), Ct);
        }
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task A_failed_load_is_not_kept()
    {
        var cache = Cache(100);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            cache.GetAsync(1, _ => Task.FromException<string>(new InvalidOperationException("no")), Ct).AsTask());
        Assert.Equal("yes", await cache.GetAsync(1, _ => Task.FromResult("yes"), Ct));
    }

    [Fact]
    public async Task Loads_for_one_key_run_once_at_a_time()
    {
        var (cache, loads, gate) = (Cache(100), 0, new TaskCompletionSource<string>());
        var asked = Enumerable.Range(0, 20).Select(_ => cache.GetAsync(1, _ =>
        {
            Interlocked.Increment(ref loads);
            return gate.Task;
        }, Ct).AsTask()).ToList();
        gate.SetResult("value");
        Assert.All(await Task.WhenAll(asked), value => Assert.Equal("value", value));
        Assert.Equal(1, loads);
    }

    // The clock's version never moves in this provider.
    private BoundedCache<int, string> Cache(int capacity) =>
        new(shared.Provider.Services.GetRequiredService<VersionWatch>(), DataVersion.Clock, capacity);
}
