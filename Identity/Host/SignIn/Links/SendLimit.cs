using System.Threading.RateLimiting;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// How many mails strangers may cause: few to one address, more from one network address. Known or not, it counts.
/// </summary>
internal sealed class SendLimit : IDisposable
{
    private readonly PartitionedRateLimiter<(TenantId Realm, string Key)> recipients =
        Of(permits: 3, TimeSpan.FromMinutes(20));
    private readonly PartitionedRateLimiter<(TenantId Realm, string Key)> senders =
        Of(permits: 20, TimeSpan.FromMinutes(1));

    /// <summary>Whether one more mail may be sent.</summary>
    public bool Allows(TenantId realm, string recipient, string sender)
    {
        using var from = senders.AttemptAcquire((realm, sender));
        using var to = recipients.AttemptAcquire((realm, recipient));
        return from.IsAcquired && to.IsAcquired;
    }

    public void Dispose()
    {
        recipients.Dispose();
        senders.Dispose();
    }

    private static PartitionedRateLimiter<(TenantId, string)> Of(int permits, TimeSpan refill) =>
        PartitionedRateLimiter.Create<(TenantId, string), (TenantId, string)>(key =>
            RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits, TokensPerPeriod = 1, ReplenishmentPeriod = refill, QueueLimit = 0,
            }));
}
