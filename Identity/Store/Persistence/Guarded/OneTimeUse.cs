using Crayon.Identity.Store.Grants;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Guarded;

/// <summary>
/// Uses up what works once. The condition is checked by the update itself: of two that come at the same moment one gets
/// it, whatever process each of them is in. Runs in the realm's own scope.
/// </summary>
internal static class OneTimeUse
{
    /// <summary>Uses an authorization code up; false when it was used or is over.</summary>
    public static async Task<bool> TakeCodeAsync(IdentityDbContext db, AuthorizationCode code, DateTimeOffset now,
        CancellationToken ct) =>
        await db.AuthorizationCodes
            .Where(row =>
                row.TenantId == code.TenantId && row.Hash == code.Hash && row.ConsumedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct) == 1;

    /// <summary>Uses an authorization request up; false when it was used or is over.</summary>
    public static async Task<bool> TakeRequestAsync(IdentityDbContext db, byte[] hash, DateTimeOffset now,
        CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        var taken = await db.AuthorizationRequests
            .Where(row => row.Hash == hash && row.ConsumedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ConsumedAt, now), ct) == 1;
        if (own is not null) await own.CommitAsync(ct);
        return taken;
    }

    /// <summary>Uses a refresh token up and names its successor; false when it was used or is over.</summary>
    public static async Task<bool> TakeRefreshTokenAsync(
        IdentityDbContext db, RefreshToken token, byte[]? protectedSuccessor, DateTimeOffset now,
        CancellationToken ct) =>
        await db.RefreshTokens
            .Where(row =>
                row.TenantId == token.TenantId && row.Hash == token.Hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.UsedAt, now).SetProperty(row => row.ProtectedSuccessor, protectedSuccessor),
                ct) == 1;
}
