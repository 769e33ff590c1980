using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.Caching.Memory;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>
/// Requests that this process kept within the last minute: one that moves from page to page is not read from its row
/// each time. Whether a request is still open its row alone decides, when somebody ends it.
/// </summary>
internal sealed class RecentRequests(TimeProvider time) : IDisposable
{
    private const int Most = 5_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Keeps a request of a realm; a flood of them is not kept.</summary>
    public void Keep(TenantId realm, PendingRequest request) => cache.Set((realm, request.Handle), request,
        new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    /// <summary>The request of a realm; null for one that is not known here, which says nothing about it.</summary>
    public PendingRequest? Find(TenantId realm, string handle) =>
        cache.Get<PendingRequest>((realm, handle)) is { } known && time.GetUtcNow() - known.CreatedAt < Kept
            ? known
            : null;

    /// <summary>Forgets a request that was ended.</summary>
    public void Forget(TenantId realm, string handle) => cache.Remove((realm, handle));

    public void Dispose() => cache.Dispose();
}
