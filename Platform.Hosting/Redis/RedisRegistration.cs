using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Hosting.Health;
using Crayon.Platform.Hosting.Limits;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZiggyCreatures.Caching.Fusion;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>Registers what hosts share through Redis.</summary>
internal static class RedisRegistration
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static void AddRedis(this IServiceCollection services, string address)
    {
        services.AddSingleton(_ => new RedisLine(address)).AddSingleton<RedisKeys>().AddSingleton<SealedRows>();
        services.Replace(ServiceDescriptor.Singleton<ITokenBuckets, RedisTokenBuckets>());
        services.Replace(ServiceDescriptor.Singleton<ISharedCopies, RedisCopies>());
        services.AddHostedService<RedisNews>();
        services.AddHealthChecks().AddCheck<RedisHealth>("redis", tags: [HealthEndpoints.Ready]);
        AddCache(services);
    }

    // The first level is each process's own cache of what it makes of the rows, so this one keeps none in memory.
    private static void AddCache(IServiceCollection services) => services.AddFusionCache()
        .WithOptions(options =>
        {
            options.DisableTagging = true;
            options.DistributedCacheCircuitBreakerDuration = Pause;
        })
        .WithDefaultEntryOptions(new FusionCacheEntryOptions
        {
            Duration = Kept, SkipMemoryCacheRead = true, SkipMemoryCacheWrite = true,
            DistributedCacheHardTimeout = Patience, AllowBackgroundDistributedCacheOperations = true,
            ReThrowDistributedCacheExceptions = false, ReThrowSerializationExceptions = false,
        })
        .WithSerializer(provider => provider.GetRequiredService<SealedRows>())
        .WithDistributedCache(provider => new RedisCache(new RedisCacheOptions
        {
            ConnectionMultiplexerFactory = provider.GetRequiredService<RedisLine>().ConnectAsync,
        }));
}
