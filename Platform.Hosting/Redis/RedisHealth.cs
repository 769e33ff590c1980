using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>Whether Redis answers; without it everything works, slower.</summary>
internal sealed class RedisHealth(RedisLine redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context,
        CancellationToken cancellationToken = default)
    {
        try
        {
            await (await redis.ConnectAsync()).GetDatabase().PingAsync();
            return HealthCheckResult.Healthy();
        }
        catch (Exception away) when (RedisLine.IsAway(away))
        {
            return HealthCheckResult.Degraded("Redis does not answer.", away);
        }
    }
}
