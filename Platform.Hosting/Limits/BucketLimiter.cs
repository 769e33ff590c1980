using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Hosting.Limits;

/// <summary>A bucket as the framework's rate limiting wants it.</summary>
public sealed class BucketLimiter(ITokenBuckets buckets, string bucket, BucketSize size) : RateLimiter
{
    private static readonly RateLimitLease Granted = new Lease(new Allowance(true, TimeSpan.Zero));
    private static readonly RateLimitLease Unknown = new Lease(new Allowance(false, TimeSpan.Zero));
    private long lastUsed = Environment.TickCount64;

    /// <summary>How long nobody has asked; the framework lets go of what is idle.</summary>
    public override TimeSpan? IdleDuration =>
        TimeSpan.FromMilliseconds(Environment.TickCount64 - Interlocked.Read(ref lastUsed));

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics() => null;

    // Others may hold the bucket, so that nothing is known at once: the caller goes on to wait for the answer.
    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Unknown;

    /// <inheritdoc />
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref lastUsed, Environment.TickCount64);
        var allowance = await buckets.TakeAsync(bucket, size, permitCount, cancellationToken);
        return allowance.IsGranted ? Granted : new Lease(allowance);
    }

    private sealed class Lease(Allowance allowance) : RateLimitLease
    {
        public override bool IsAcquired => allowance.IsGranted;

        public override IEnumerable<string> MetadataNames =>
            allowance.IsGranted ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, [NotNullWhen(true)] out object? metadata)
        {
            metadata = !allowance.IsGranted && metadataName == MetadataName.RetryAfter.Name ? allowance.RetryAfter
                : null;
            return metadata is not null;
        }
    }
}

/// <summary>Registers buckets.</summary>
internal static class TokenBucketRegistration
{
    public static void AddTokenBuckets(this IServiceCollection services)
    {
        services.TryAddSingleton<LocalTokenBuckets>();
        services.TryAddSingleton<ITokenBuckets>(provider => provider.GetRequiredService<LocalTokenBuckets>());
    }
}
