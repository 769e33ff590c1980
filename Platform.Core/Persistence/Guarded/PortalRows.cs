using Crayon.Platform.Core.Portal;

namespace Crayon.Platform.Core.Persistence.Guarded;

/// <summary>
/// Changes portal sessions by conditional updates: of several tabs and processes that want the same, one gets it. Runs
/// in the tenant's own scope; row-level security holds here as everywhere.
/// </summary>
internal static class PortalRows
{
    /// <summary>Uses a sign-in up; false when it was used or is too old.</summary>
    public static async Task<bool> TakeSignInAsync(
        PlatformDbContext db, byte[] hash, DateTimeOffset notBefore, DateTimeOffset now, CancellationToken ct) =>
        await db.UpdateAsync(
            db.PortalSignIns.Where(row => row.HandleHash == hash && row.UsedAt == null && row.CreatedAt > notBefore),
            set => set.SetProperty(row => row.UsedAt, now), ct) == 1;

    public static Task<int> SeenAsync(PlatformDbContext db, Guid id, DateTimeOffset now, CancellationToken ct) =>
        db.UpdateAsync(db.PortalSessions.Where(row => row.Id == id && row.LastSeenAt < now),
            set => set.SetProperty(row => row.LastSeenAt, now), ct);

    public static Task<int> EndAsync(
        PlatformDbContext db, IQueryable<PortalSession> sessions, DateTimeOffset now, CancellationToken ct) =>
        db.UpdateAsync(sessions.Where(row => row.EndedAt == null), set => set
            .SetProperty(row => row.EndedAt, now).SetProperty(row => row.Sealed, Array.Empty<byte>()), ct);

    public static async Task<bool> LeaseAsync(
        PlatformDbContext db, PortalSession seen, (DateTimeOffset Now, DateTimeOffset Until) lease,
        CancellationToken ct) =>
        await db.UpdateAsync(
            Same(db, seen).Where(row => row.RefreshLeasedUntil == null || row.RefreshLeasedUntil <= lease.Now),
            set => set.SetProperty(row => row.RefreshLeasedUntil, lease.Until), ct) == 1;

    public static async Task<bool> RenewAsync(
        PlatformDbContext db, PortalSession seen, byte[] contents, DateTimeOffset accessEndsAt,
        CancellationToken ct) =>
        await db.UpdateAsync(Same(db, seen), set => set
            .SetProperty(row => row.Sealed, contents)
            .SetProperty(row => row.AccessEndsAt, accessEndsAt)
            .SetProperty(row => row.Generation, row => row.Generation + 1)
            .SetProperty(row => row.RefreshLeasedUntil, (DateTimeOffset?)null), ct) == 1;

    public static Task<int> ReleaseAsync(PlatformDbContext db, PortalSession seen, CancellationToken ct) =>
        db.UpdateAsync(Same(db, seen), set => set
            .SetProperty(row => row.RefreshLeasedUntil, (DateTimeOffset?)null), ct);

    public static Task<int> DoubtAsync(
        PlatformDbContext db, PortalSession seen, DateTimeOffset now, CancellationToken ct) =>
        db.UpdateAsync(Same(db, seen), set => set.SetProperty(row => row.AccessEndsAt, now), ct);

    // As it was seen: tokens that were changed meanwhile are somebody else's work.
    private static IQueryable<PortalSession> Same(PlatformDbContext db, PortalSession seen) =>
        db.PortalSessions.Where(row =>
            row.Id == seen.Id && row.Generation == seen.Generation && row.EndedAt == null);
}
