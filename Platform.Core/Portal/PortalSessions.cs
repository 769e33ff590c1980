using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Guarded;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Portal;

/// <summary>
/// The sessions of a tenant's portal, over all processes that serve it. Works in the tenant's own scope, so that what
/// another portal's cookie names is not there.
/// </summary>
public sealed class PortalSessions(PlatformDbContext db, TimeProvider time)
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <summary>Keeps a sign-in until its answer comes.</summary>
    public Task AddAsync(PortalSignIn signIn, CancellationToken ct)
    {
        db.PortalSignIns.Add(signIn);
        return db.SaveChangesAsync(ct);
    }

    /// <summary>Uses a sign-in up; null for one that is unknown, used or older than that.</summary>
    public async Task<PortalSignIn?> TakeAsync(byte[] handleHash, TimeSpan life, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await PortalRows.TakeSignInAsync(db, handleHash, now - life, now, ct)
            ? await db.PortalSignIns.AsNoTracking().FirstOrDefaultAsync(row => row.HandleHash == handleHash, ct)
            : null;
    }

    /// <summary>Begins a session.</summary>
    public Task AddAsync(PortalSession session, CancellationToken ct)
    {
        db.PortalSessions.Add(session);
        return db.SaveChangesAsync(ct);
    }

    /// <summary>The living session of a handle, and notes that it was used; null for none.</summary>
    public async Task<PortalSession?> FindAsync(byte[] handleHash, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var found = await db.PortalSessions.AsNoTracking()
            .FirstOrDefaultAsync(row => row.HandleHash == handleHash, ct);
        if (found is null || !found.LivesAt(now)) return null;
        if (now - found.LastSeenAt >= SeenPrecision)
        {
            await PortalRows.SeenAsync(db, found.Id, now, ct);
            found.LastSeenAt = now;
        }
        return found;
    }

    /// <summary>A session as it is now; null for one that is over.</summary>
    public async Task<PortalSession?> ReadAsync(Guid id, CancellationToken ct) =>
        await db.PortalSessions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is { } found
            && found.LivesAt(time.GetUtcNow()) ? found : null;

    /// <summary>A person's living sessions, the newest first.</summary>
    public async Task<IReadOnlyList<PortalSession>> OfPersonAsync(string subject, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var open = await db.PortalSessions.AsNoTracking()
            .Where(row => row.Subject == subject && row.EndedAt == null && row.EndsAt > now)
            .OrderByDescending(row => row.StartedAt).ToListAsync(ct);
        return open.FindAll(row => row.LivesAt(now));
    }

    /// <summary>Ends a session; its tokens are gone with it.</summary>
    public Task EndAsync(Guid id, CancellationToken ct) =>
        PortalRows.EndAsync(db, db.PortalSessions.Where(row => row.Id == id), time.GetUtcNow(), ct);

    /// <summary>Ends all sessions that came of one at the identity provider; answers how many.</summary>
    public Task<int> EndIdentitySessionAsync(string identitySession, CancellationToken ct) => PortalRows.EndAsync(
        db, db.PortalSessions.Where(row => row.IdentitySession == identitySession), time.GetUtcNow(), ct);

    /// <summary>Ends all sessions of a person; answers how many.</summary>
    public Task<int> EndPersonAsync(string subject, CancellationToken ct) => PortalRows.EndAsync(
        db, db.PortalSessions.Where(row => row.Subject == subject), time.GetUtcNow(), ct);

    /// <summary>
    /// Takes the turn to change a session's tokens for new ones; false when another has it or was there before.
    /// </summary>
    public Task<bool> LeaseAsync(PortalSession seen, TimeSpan lease, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return PortalRows.LeaseAsync(db, seen, (now, now + lease), ct);
    }

    /// <summary>Keeps new tokens and gives the turn back; false when the session ended meanwhile.</summary>
    public Task<bool> RenewAsync(
        PortalSession seen, byte[] contents, DateTimeOffset accessEndsAt, CancellationToken ct) =>
        PortalRows.RenewAsync(db, seen, contents, accessEndsAt, ct);

    /// <summary>Gives the turn back with nothing changed.</summary>
    public Task ReleaseAsync(PortalSession seen, CancellationToken ct) => PortalRows.ReleaseAsync(db, seen, ct);

    /// <summary>Has the tokens changed at the next use: they were refused before their time.</summary>
    public Task DoubtAsync(PortalSession seen, CancellationToken ct) =>
        PortalRows.DoubtAsync(db, seen, time.GetUtcNow(), ct);
}
