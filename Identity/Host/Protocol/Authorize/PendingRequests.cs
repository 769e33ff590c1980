using System.Text.Json;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Protocol.Authorize;

/// <summary>An authorization request that waits for the person at the browser.</summary>
/// <param name="Handle">Names it in addresses of pages: the parameter <c>request</c>.</param>
/// <param name="Parameters">What is asked for.</param>
/// <param name="CreatedAt">When it came: an answer to <c>prompt=login</c> must be younger.</param>
internal sealed record PendingRequest(string Handle, AuthorizeParameters Parameters, DateTimeOffset CreatedAt);

/// <summary>Keeps authorization requests while people sign in or decide, for half an hour.</summary>
internal sealed class PendingRequests(
    IdentityDbContext db, RecentRequests recent, AuthorizationRequests requests, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    /// <summary>Keeps a request and names it.</summary>
    public async Task<PendingRequest> KeepAsync(
        HttpContext context, AuthorizeParameters parameters, CancellationToken ct)
    {
        var (handle, now) = (OpaqueHandle.New(), time.GetUtcNow());
        db.AuthorizationRequests.Add(new AuthorizationRequest
        {
            TenantId = CurrentRealm.Of(context).Id, Hash = OpaqueHandle.HashOf(handle), ClientId = parameters.ClientId,
            Parameters = JsonSerializer.Serialize(parameters, ProtocolJson.Default.AuthorizeParameters),
            IsPushed = false,
            CreatedAt = now, ExpiresAt = now + Life,
        });
        await db.SaveChangesAsync(ct);
        var kept = new PendingRequest(handle, parameters, now);
        recent.Keep(db.Scope.Tenant, kept);
        return kept;
    }

    /// <summary>The request of a handle; null when there is none, or it is over.</summary>
    public async Task<PendingRequest?> FindAsync(string? handle, CancellationToken ct)
    {
        if (handle is not { Length: > 0 and <= 100 }) return null;
        if (recent.Find(db.Scope.Tenant, handle) is { } known) return known;
        var (hash, now) = (OpaqueHandle.HashOf(handle), time.GetUtcNow());
        var row = await db.AuthorizationRequests.AsNoTracking().FirstOrDefaultAsync(
            request => request.Hash == hash && !request.IsPushed && request.ConsumedAt == null
            && request.ExpiresAt > now, ct);
        return row is not null
            && JsonSerializer.Deserialize(row.Parameters, ProtocolJson.Default.AuthorizeParameters) is { } parameters
            ? new PendingRequest(handle, parameters, row.CreatedAt)
            : null;
    }

    /// <summary>Ends a request; false when it had ended before.</summary>
    public Task<bool> EndAsync(PendingRequest waiting, CancellationToken ct)
    {
        Forget(waiting);
        return requests.EndAsync(waiting.Handle, ct);
    }

    /// <summary>Forgets a request that is ended with its code: from now on it is over here too.</summary>
    public void Forget(PendingRequest ended) => recent.Forget(db.Scope.Tenant, ended.Handle);
}
