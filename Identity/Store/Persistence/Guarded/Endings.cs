using Crayon.Identity.Store.Grants;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>Ends grants in one statement, within the transaction of the caller; the query says whose.</summary>
internal static class Endings
{
    /// <summary>Takes back the grants that still stand; answers how many.</summary>
    public static Task<int> RevokeAsync(IQueryable<Grant> grants, DateTimeOffset now, CancellationToken ct) =>
        grants.Where(row => row.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, now), ct);
}
