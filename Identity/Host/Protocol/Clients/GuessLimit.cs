using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Limits;

namespace Crayon.Identity.Host.Protocol.Clients;

/// <summary>
/// Counts failed authentications of each realm and client in real time. Only failures are slowed: a right secret always
/// passes, so that nobody can lock a client out, and 256 random bits are not guessed.
/// </summary>
internal sealed class GuessLimit(ITokenBuckets buckets)
{
    private static readonly BucketSize Failures = new(10, TimeSpan.FromSeconds(6));

    /// <summary>What a failed authentication is answered: 401, and after too many of them 429.</summary>
    public async ValueTask<ProtocolError> CountAsync(TenantId realm, string clientId, CancellationToken ct)
    {
        var allowance = await buckets.TakeAsync($"{realm}:client-failures:{clientId}", Failures, 1, ct);
        return allowance.IsGranted ? ProtocolError.BadClient
            : ProtocolError.TooManyGuesses((int)Math.Ceiling(allowance.RetryAfter.TotalSeconds));
    }
}
