using System.Globalization;
using System.Threading.RateLimiting;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Hosting.Limits;
using Microsoft.AspNetCore.RateLimiting;

namespace Crayon.Platform.Api.Conventions.Limits;

/// <summary>Holds each client of each tenant to its rate, in real time: 200 at once, 50 a second.</summary>
internal static class RateLimits
{
    private static readonly BucketSize OfClient = new(200, TimeSpan.FromMilliseconds(20));

    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(Answer);
        services.AddOptions<RateLimiterOptions>().Configure<ITokenBuckets>((options, buckets) =>
            options.GlobalLimiter = new BucketLimiter(buckets, BucketOf, OfClient));
    }

    private static void Answer(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
            await ApiProblems.RateLimited.WriteAsync(rejected.HttpContext, "Wait as long as Retry-After says.");
        };
    }

    // A client is known by its tenant and its own name; who has no token shares the bucket of its address.
    private static string BucketOf(HttpContext context) => Caller.Find(context) is { } caller
        ? $"{caller.Tenant.Id}:client:{caller.Actor.Id}"
        : $"all:anonymous:{context.Connection.RemoteIpAddress}";
}
