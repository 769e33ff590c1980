using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing.Platform;
using Crayon.Testing.Redis;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Platform.Hosting.Tests.Redis;

/// <summary>
/// Two hosts over one database and one Redis. Their time stands still, so that nothing is seen because a second passed.
/// </summary>
internal sealed class TwoHosts(TestPlatform database, RedisServer redis, BareHost first, BareHost second)
    : IAsyncDisposable
{
    public RedisServer Redis => redis;

    public BareHost First => first;

    public BareHost Second => second;

    public static async Task<TwoHosts> StartAsync(CancellationToken ct)
    {
        var database = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, ct);
        var redis = await RedisServer.StartAsync(ct);
        var protection = new EphemeralDataProtectionProvider();
        Task<BareHost> StartAsync() => BareHost.StartAsync(database.Settings, _ => { }, ct, builder => builder.Services
            .AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56)))
            .AddSingleton<IDataProtectionProvider>(protection), settings => settings with { Redis = redis.Address });
        return new TwoHosts(database, redis, await StartAsync(), await StartAsync());
    }

    /// <summary>Makes a tenant by one of the hosts: the registry's counter moves.</summary>
    public static async Task AddTenantAsync(BareHost host, string slug, CancellationToken ct)
    {
        await using var scope = host.Services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Tenants.Add(Rows.ATenant(slug));
        await db.SaveChangesAsync(ct);
    }

    public static async Task<int> TenantsSeenByAsync(BareHost host, CancellationToken ct) =>
        (await host.Services.GetRequiredService<TenantRegistry>().AllAsync(ct)).Count;

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
        await redis.DisposeAsync();
        await database.DisposeAsync();
    }
}
