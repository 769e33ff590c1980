using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Grants;

/// <summary>Uses up authorization requests that wait or were pushed.</summary>
public sealed class AuthorizationRequests(IdentityDbContext db, TimeProvider time)
{
    private const int LongestHandle = 100;

    /// <summary>Ends a waiting request; false when it had ended before.</summary>
    public Task<bool> EndAsync(string handle, CancellationToken ct) =>
        OneTimeUse.TakeRequestAsync(db, OpaqueHandle.HashOf(handle), time.GetUtcNow(), ct);

    /// <summary>
    /// Takes a pushed request (RFC 9126 section 4) and answers
    /// its parameters; null when there is none, it was taken, is
    /// over or is another client's, whose request is left as it is.
    /// </summary>
    public async Task<string?> TakePushedAsync(string handle, string clientId, CancellationToken ct)
    {
        if (handle.Length > LongestHandle) return null;
        var hash = OpaqueHandle.HashOf(handle);
        var row = await db.AuthorizationRequests.AsNoTracking()
            .FirstOrDefaultAsync(request => request.Hash == hash && request.IsPushed, ct);
        return row is not null && row.ClientId == clientId
            && await OneTimeUse.TakeRequestAsync(db, hash, time.GetUtcNow(), ct)
            ? row.Parameters
            : null;
    }
}
