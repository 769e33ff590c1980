using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Removes rows that have served, by age, over all realms; runs in a platform scope. Each kind in a transaction of its
/// own, so that nobody waits long.
/// </summary>
internal static class OldIdentityRows
{
    /// <summary>How long a used code and a refresh token that is over are kept, to tell a second use.</summary>
    private static readonly TimeSpan Evidence = TimeSpan.FromDays(1);

    /// <summary>How long a session that is over stands in its person's list.</summary>
    private static readonly TimeSpan History = TimeSpan.FromDays(30);

    public static async Task<int> RemoveAsync(IdentityDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var (evidence, history) = (now - Evidence, now - History);
        var removed = await RemoveAsync(db, db.AuthorizationRequests.Where(row => row.ExpiresAt < now), ct)
            + await RemoveAsync(db, db.AuthorizationCodes.Where(row => row.ExpiresAt < evidence), ct)
            + await RemoveAsync(db, db.UsedAssertions.Where(row => row.ExpiresAt < now), ct)
            + await RemoveAsync(db, db.Revocations.Where(row => row.ExpiresAt < now), ct)
            // A family ends after the last of its tokens, which goes first.
            + await RemoveAsync(db, db.RefreshTokens.Where(row => row.ExpiresAt < evidence), ct)
            + await RemoveAsync(db, db.Grants.Where(row => row.ExpiresAt < evidence), ct);
        return removed + await RemoveSignInAsync(db, now, history, ct);
    }

    private static async Task<int> RemoveSignInAsync(IdentityDbContext db, DateTimeOffset now, DateTimeOffset history,
        CancellationToken ct) =>
        await RemoveAsync(db, db.Sessions.Where(row => row.EndsAt < history || row.EndedAt < history), ct)
        + await RemoveAsync(db, db.SessionClients.Where(row => row.FirstAt < history
            && !db.Sessions.Any(session => session.TenantId == row.TenantId && session.SessionId == row.SessionId)), ct)
        + await RemoveAsync(db, db.LogoutNotices.Where(row => row.CreatedAt < history), ct)
        + await RemoveAsync(db, db.FederatedSignIns.Where(row => row.ExpiresAt < now), ct)
        + await RemoveAsync(db, db.TrustedDevices.Where(row => row.ExpiresAt < now), ct)
        + await RemoveAsync(db, db.PersonLinks.Where(row => row.ExpiresAt < history), ct);

    private static async Task<int> RemoveAsync<T>(IdentityDbContext db, IQueryable<T> rows,
        CancellationToken ct) where T : class
    {
        await using var own = await db.Database.BeginTransactionAsync(ct);
        var removed = await rows.ExecuteDeleteAsync(ct);
        await own.CommitAsync(ct);
        return removed;
    }
}
