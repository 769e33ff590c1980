using System.Diagnostics.CodeAnalysis;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Crayon.Platform.Hosting.Limits;

/// <summary>Buckets as the framework's rate limiting wants them: each request has one.</summary>
/// <param name="buckets">The buckets.</param>
/// <param name="nameOf">Names the bucket of a request.</param>
/// <param name="size">How much each holds.</param>
public sealed class BucketLimiter(ITokenBuckets buckets, Func<HttpContext, string> nameOf, BucketSize size)
    : PartitionedRateLimiter<HttpContext>
{
    private static readonly RateLimitLease Granted = new Lease(new Allowance(true, TimeSpan.Zero));
    private static readonly RateLimitLease Unknown = new Lease(new Allowance(false, TimeSpan.Zero));

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => null;

    // Others may hold the bucket, so that nothing is known at once: the caller goes on to wait for the answer.
    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) => Unknown;

    /// <inheritdoc />
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(
        HttpContext resource, int permitCount, CancellationToken cancellationToken)
    {
        var allowance = await buckets.TakeAsync(nameOf(resource), size, permitCount, cancellationToken);
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
