using System.Diagnostics;
using System.Text;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Limits;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Crayon.Platform.Hosting.Tests.Redis;

/// <summary>What hosts share through a real Redis, and how they do without.</summary>
public sealed class RedisTests
{
    private static readonly BucketSize Ten = new(10, TimeSpan.FromHours(1));
    private static readonly string[] OfRegistry = [DataVersion.Registry];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bucket_is_one_for_all_hosts_and_each_has_its_own_while_Redis_is_away()
    {
        await using var hosts = await TwoHosts.StartAsync(Ct);
        var (first, second) = (BucketsOf(hosts.First), BucketsOf(hosts.Second));

        Assert.True((await first.TakeAsync("t:a", Ten, 6, Ct)).IsGranted);
        Assert.True((await second.TakeAsync("t:a", Ten, 4, Ct)).IsGranted);
        var refused = await first.TakeAsync("t:a", Ten, 1, Ct);
        Assert.False(refused.IsGranted);
        Assert.InRange(refused.RetryAfter, TimeSpan.FromMinutes(59), TimeSpan.FromHours(1));
        Assert.False((await second.TakeAsync("t:a", Ten, 0, Ct)).IsGranted);
        Assert.True((await second.TakeAsync("t:b", Ten, 10, Ct)).IsGranted);

        await hosts.Redis.KillAsync(Ct);
        Assert.True((await first.TakeAsync("t:a", Ten, 10, Ct)).IsGranted);
        Assert.False((await first.TakeAsync("t:a", Ten, 1, Ct)).IsGranted);
        Assert.Equal(200, (await hosts.First.GetAsync("/healthz/ready", Ct)).Status);
        Assert.Contains("\"redis\":\"Degraded\"", (await hosts.First.GetAsync("/healthz/ready", Ct)).Body,
            StringComparison.Ordinal);

        await hosts.Redis.RestartAsync(Ct);
        // Until its connection is mended the first host finds its own bucket, which is empty.
        await UntilAsync(async () => (await first.TakeAsync("t:a", Ten, 10, Ct)).IsGranted);
        await UntilAsync(async () => !(await second.TakeAsync("t:a", Ten, 0, Ct)).IsGranted);
    }

    [Fact]
    public async Task What_one_host_changes_the_other_sees_at_once()
    {
        await using var hosts = await TwoHosts.StartAsync(Ct);
        Assert.Equal(0, await TwoHosts.TenantsSeenByAsync(hosts.Second, Ct));
        await TwoHosts.AddTenantAsync(hosts.First, "north", Ct);
        await UntilAsync(async () => await TwoHosts.TenantsSeenByAsync(hosts.Second, Ct) == 1);

        await hosts.Redis.KillAsync(Ct);
        await TwoHosts.AddTenantAsync(hosts.First, "south", Ct);
        await hosts.Redis.RestartAsync(Ct);
        var number = 0;
        await UntilAsync(async () =>
        {
            await TwoHosts.AddTenantAsync(hosts.First, $"later-{number++}", Ct);
            return await TwoHosts.TenantsSeenByAsync(hosts.Second, Ct) > 1;
        });
    }

    [Fact]
    public async Task Rows_that_one_host_read_the_other_need_not_read()
    {
        await using var hosts = await TwoHosts.StartAsync(Ct);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(hosts.Redis.Address);
        var (tenant, other) = (TenantId.New(), TenantId.New());

        Assert.Equal("rows of the first", await ReadAsync(hosts.First, tenant, "rows of the first"));
        // The copy goes to Redis after the answer: who reads before it is there keeps rows of its own.
        await UntilAsync(() => Task.FromResult(KeptRows(redis).Count == 1));
        Assert.Equal("rows of the first", await ReadAsync(hosts.Second, tenant, "read again"));
        Assert.Equal("another's", await ReadAsync(hosts.Second, other, "another's"));
        await TwoHosts.AddTenantAsync(hosts.Second, "north", Ct);
        Assert.Equal("after a change", await ReadAsync(hosts.Second, tenant, "after a change"));

        await hosts.Redis.KillAsync(Ct);
        Assert.Equal("without Redis", await ReadAsync(hosts.Second, other, "without Redis"));
    }

    [Fact]
    public async Task What_Redis_keeps_is_sealed_and_counts_under_its_own_key_alone()
    {
        await using var hosts = await TwoHosts.StartAsync(Ct);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(hosts.Redis.Address);
        var (tenant, other) = (TenantId.New(), TenantId.New());
        await ReadAsync(hosts.First, tenant, "a cost of 10.45");
        await ReadAsync(hosts.First, other, "another's");
        await UntilAsync(() => Task.FromResult(KeptRows(redis).Count == 2));
        var keys = KeptRows(redis);
        var (own, foreign) = (keys.Single(key => key.Contains($"{tenant}", StringComparison.Ordinal)),
            keys.Single(key => key.Contains($"{other}", StringComparison.Ordinal)));
        var kept = (byte[])(await redis.GetDatabase().HashGetAsync(own, "data"))!;
        Assert.DoesNotContain("10.45", Encoding.UTF8.GetString(kept), StringComparison.Ordinal);

        await redis.GetDatabase().HashSetAsync(foreign, "data", kept);
        Assert.Equal("read again", await ReadAsync(hosts.Second, other, "read again"));
        await redis.GetDatabase().HashSetAsync(own, "data", "{\"forged\":true}"u8.ToArray());
        Assert.Equal("read again", await ReadAsync(hosts.Second, tenant, "read again"));
    }

    private static List<string> KeptRows(ConnectionMultiplexer redis) =>
        [.. redis.GetServers().Single().Keys(pattern: "*:rows:*").Select(key => (string)key!)];

    private static ITokenBuckets BucketsOf(BareHost host) => host.Services.GetRequiredService<ITokenBuckets>();

    private static async Task<string> ReadAsync(BareHost host, TenantId tenant, string rows) =>
        (await host.Services.GetRequiredService<SharedRows>().GetAsync("rows", tenant, OfRegistry, _ =>
            Task.FromResult(new Text(rows)), Ct)).Value;

    private static async Task UntilAsync(Func<Task<bool>> seen)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await seen())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(1), "not seen within a minute");
            await Task.Delay(10, Ct);
        }
    }

    private sealed record Text(string Value);
}
