using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Ends sessions and grants in one statement each, within the transaction of the caller; the query says whose.
/// </summary>
internal static class Endings
{
    /// <summary>Takes back the grants that still stand; answers how many.</summary>
    public static Task<int> RevokeAsync(IQueryable<Grant> grants, DateTimeOffset now, CancellationToken ct) =>
        grants.Where(row => row.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), ct);

    /// <summary>Ends the sessions that still live; answers how many.</summary>
    public static Task<int> EndAsync(IQueryable<Session> sessions, DateTimeOffset now, CancellationToken ct) =>
        sessions.Where(row => row.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, now), ct);
}
