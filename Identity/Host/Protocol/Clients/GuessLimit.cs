using System.Threading.RateLimiting;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>
/// Counts failed authentications of each realm and client in real time. Only failures are slowed: a right secret always
/// passes, so that nobody can lock a client out, and 256 random bits are not guessed.
/// </summary>
internal sealed class GuessLimit : IDisposable
{
    private const int Free = 10;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(6);

    private readonly PartitionedRateLimiter<(TenantId Realm, string ClientId)> failures =
        PartitionedRateLimiter.Create<(TenantId Realm, string ClientId), (TenantId Realm, string ClientId)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Free, TokensPerPeriod = 1, ReplenishmentPeriod = Refill, QueueLimit = 0,
                AutoReplenishment = false,
            }));

    /// <summary>What a failed authentication is answered: 401, and after too many of them 429.</summary>
    public ProtocolError Count(TenantId realm, string clientId)
    {
        using var lease = failures.AttemptAcquire((realm, clientId));
        if (lease.IsAcquired) return ProtocolError.BadClient;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Refill;
        return ProtocolError.TooManyGuesses((int)Math.Ceiling(wait.TotalSeconds));
    }

    public void Dispose() => failures.Dispose();
}
