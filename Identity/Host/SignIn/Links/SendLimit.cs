using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Limits;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// How many mails strangers may cause: few to one address, more from one network address. Known or not, it counts.
/// </summary>
internal sealed class SendLimit(ITokenBuckets buckets)
{
    private static readonly BucketSize Recipient = new(3, TimeSpan.FromMinutes(20));
    private static readonly BucketSize Sender = new(20, TimeSpan.FromMinutes(1));

    /// <summary>Whether one more mail may be sent.</summary>
    public async ValueTask<bool> AllowsAsync(TenantId realm, string recipient, string sender, CancellationToken ct)
    {
        var from = await buckets.TakeAsync($"{realm}:mail-from:{sender}", Sender, 1, ct);
        var to = await buckets.TakeAsync($"{realm}:mail-to:{recipient}", Recipient, 1, ct);
        return from.IsGranted && to.IsGranted;
    }
}
