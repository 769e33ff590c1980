using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Sessions;

/// <summary>The session of the browser that sends a request, in the realm of its host alone.</summary>
internal sealed class BrowserSessions(IdentityDbContext db, SessionCookie cookie, RealmPolicies policies, TimeProvider time)
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <summary>Who is signed in; null for nobody, and for a session that ended, ran out or was outdated.</summary>
    public async Task<SignedIn?> FindAsync(HttpContext context, CancellationToken ct)
    {
        if (cookie.Read(context.Request) is not { } handle) return null;
        var hash = OpaqueHandle.HashOf(handle);
        var found = await (
            from session in db.Sessions
            join person in db.People on session.PersonId equals person.PersonId
            where session.HandleHash == hash
            select new SignedIn(session, person)).FirstOrDefaultAsync(ct);
        if (found is null || !await LivesAsync(found, ct)) return null;
        await NoteAsync(found.Session, ct);
        return found;
    }

    private async Task<bool> LivesAsync(SignedIn found, CancellationToken ct)
    {
        var (session, person, now) = (found.Session, found.Person, time.GetUtcNow());
        var policy = await policies.OfAsync(session.TenantId, ct);
        return session.EndedAt is null && now < session.EndsAt && now < session.LastSeenAt.AddMinutes(policy.SessionIdleMinutes)
            && person.IsEnabled && person.SecurityStamp == session.SecurityStamp;
    }

    // To the minute, so that looking at pages does not write each time.
    private async Task NoteAsync(Session session, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now - session.LastSeenAt < SeenPrecision) return;
        session.LastSeenAt = now;
        await db.SaveChangesAsync(ct);
    }
}
