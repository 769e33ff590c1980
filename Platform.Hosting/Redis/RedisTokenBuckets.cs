using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Hosting.Limits;
using StackExchange.Redis;

namespace Crayon.Platform.Hosting.Redis;

/// <summary>
/// Buckets that all processes share, by Redis's own clock. While Redis is away each process goes by buckets of its own.
/// </summary>
internal sealed class RedisTokenBuckets(RedisLine redis, RedisKeys keys, LocalTokenBuckets local) : ITokenBuckets
{
    // KEYS: bucket. ARGV: limit, milliseconds of one token, tokens wanted. Answers whether granted, and the wait in ms.
    private const string Script = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local limit, every, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local kept = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens = math.min(limit, (tonumber(kept[1]) or limit) + math.max(0, now - (tonumber(kept[2]) or now)) / every)
        local needed = math.max(wanted, 1)
        if tokens < needed then return {0, math.ceil((needed - tokens) * every)} end
        if wanted > 0 then
            redis.call('HSET', KEYS[1], 'tokens', tostring(tokens - wanted), 'at', now)
            redis.call('PEXPIRE', KEYS[1], math.ceil(limit * every))
        end
        return {1, 0}
        """;

    public async ValueTask<Allowance> TakeAsync(string bucket, BucketSize size, int tokens, CancellationToken ct)
    {
        try
        {
            var database = (await redis.ConnectAsync()).GetDatabase();
            var answer = (RedisResult[]?)await database.ScriptEvaluateAsync(Script,
                [await KeyOfAsync(bucket, ct)], [size.Limit, size.Every.TotalMilliseconds, tokens]);
            return answer is [var granted, var wait]
                ? new Allowance((bool)granted, TimeSpan.FromMilliseconds((double)wait))
                : await local.TakeAsync(bucket, size, tokens, ct);
        }
        catch (Exception away) when (RedisLine.IsAway(away))
        {
            return await local.TakeAsync(bucket, size, tokens, ct);
        }
    }

    // Behind the tenant a name may hold an address of mail or network: those are nobody's to read there.
    private async ValueTask<RedisKey> KeyOfAsync(string bucket, CancellationToken ct)
    {
        var parts = bucket.Split(':', 2);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts[1])));
        return await keys.OfAsync($"{parts[0]}:bucket:{hash}", ct);
    }
}
