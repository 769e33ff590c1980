using System.Threading.RateLimiting;

namespace Crayon.Platform.Hosting.Limits;

/// <summary>Buckets of this process alone.</summary>
public sealed class LocalTokenBuckets : ITokenBuckets, IDisposable
{
    private readonly PartitionedRateLimiter<(string Bucket, BucketSize Size)> buckets =
        PartitionedRateLimiter.Create<(string Bucket, BucketSize Size), (string Bucket, BucketSize Size)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => OptionsOf(key.Size)));

    /// <inheritdoc />
    public ValueTask<Allowance> TakeAsync(string bucket, BucketSize size, int tokens, CancellationToken ct)
    {
        if (tokens == 0) return ValueTask.FromResult(Ask((bucket, size)));
        using var lease = buckets.AttemptAcquire((bucket, size), tokens);
        if (lease.IsAcquired) return ValueTask.FromResult(new Allowance(true, TimeSpan.Zero));
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : size.Every;
        return ValueTask.FromResult(new Allowance(false, wait));
    }

    // To acquire none is granted for a fraction of a token too, and a bucket that has filled again has one for ever.
    private Allowance Ask((string Bucket, BucketSize Size) key) =>
        buckets.GetStatistics(key) is { CurrentAvailablePermits: > 0 }
            ? new Allowance(true, TimeSpan.Zero)
            : new Allowance(false, key.Size.Every);

    /// <inheritdoc />
    public void Dispose() => buckets.Dispose();

    // The limiter fills by whole tokens: fast buckets once a second, slow ones a token at a time.
    private static TokenBucketRateLimiterOptions OptionsOf(BucketSize size)
    {
        var perSecond = (int)(TimeSpan.FromSeconds(1) / size.Every);
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = size.Limit, QueueLimit = 0, TokensPerPeriod = Math.Max(1, perSecond),
            ReplenishmentPeriod = perSecond > 1 ? TimeSpan.FromSeconds(1) : size.Every,
        };
    }
}
