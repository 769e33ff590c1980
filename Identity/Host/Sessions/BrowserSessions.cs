using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Identity.Host.Sessions;

/// <summary>The session of the browser that sends a request, in the realm of its host alone.</summary>
internal sealed class BrowserSessions(
    IdentityDbContext db, SessionCookie cookie, RealmPolicies policies, SessionEnds ends, TimeProvider time)
{
    private static readonly SettledQuery<IdentityDbContext, byte[], SignedIn?> ByHandle = new((db, hash, _) => (
        from session in db.Sessions
        join person in db.People on session.PersonId equals person.PersonId
        where session.HandleHash == hash
        select new SignedIn(session, person)).FirstOrDefault());

    private const int LongestAgent = 400;
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    /// <summary>Who is signed in; null for nobody, and for a session that ended, ran out or was outdated.</summary>
    public async Task<SignedIn?> FindAsync(HttpContext context, CancellationToken ct)
    {
        if (cookie.Read(context.Request) is not { } handle) return null;
        var found = await ByHandle.AskAsync(db, OpaqueHandle.HashOf(handle), ct);
        if (found is null || !await LivesAsync(found, ct)) return null;
        await NoteAsync(found.Session, ct);
        return found;
    }

    /// <summary>
    /// Signs a person in: a session of theirs in this browser is raised, anybody else's ends. The browser gets a new
    /// handle either way, so that one that was planted before is worth nothing. The caller saves.
    /// </summary>
    public async Task<Session> StartAsync(HttpContext context, Person person, Proof proof, CancellationToken ct)
    {
        var handle = OpaqueHandle.New();
        var session = await FindAsync(context, ct) is { } before && await KeepsAsync(before, person, ct)
            ? Raise(before.Session, person, proof, handle)
            : await NewAsync(context, person, proof, handle, ct);
        cookie.Write(context.Response, handle);
        return session;
    }

    /// <summary>Ends the browser's session and takes its handle away. The caller saves.</summary>
    public async Task EndAsync(HttpContext context, Session session, CancellationToken ct)
    {
        await ends.EndAsync(session, ct);
        cookie.Clear(context.Response);
    }

    private async Task<bool> KeepsAsync(SignedIn before, Person person, CancellationToken ct)
    {
        if (before.Person.PersonId == person.PersonId) return true;
        await ends.EndAsync(before.Session, ct);
        return false;
    }

    private static Session Raise(Session session, Person person, Proof proof, string handle)
    {
        (session.HandleHash, session.SecurityStamp) = (OpaqueHandle.HashOf(handle), person.SecurityStamp);
        session.Authentication = proof.ToAuthentication();
        return session;
    }

    private async Task<Session> NewAsync(
        HttpContext context, Person person, Proof proof, string handle, CancellationToken ct)
    {
        var (now, policy) = (time.GetUtcNow(), await policies.OfAsync(person.TenantId, ct));
        var agent = context.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            TenantId = person.TenantId, HandleHash = OpaqueHandle.HashOf(handle), PersonId = person.PersonId,
            SecurityStamp = person.SecurityStamp, Authentication = proof.ToAuthentication(), StartedAt = now,
            LastSeenAt = now,
            EndsAt = now.AddHours(policy.SessionHours), Address = context.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent[..Math.Min(agent.Length, LongestAgent)],
        };
        db.Sessions.Add(session);
        return session;
    }

    private async Task<bool> LivesAsync(SignedIn found, CancellationToken ct)
    {
        var (session, person, now) = (found.Session, found.Person, time.GetUtcNow());
        var policy = await policies.OfAsync(session.TenantId, ct);
        return session.EndedAt is null && now < session.EndsAt
            && now < session.LastSeenAt.AddMinutes(policy.SessionIdleMinutes)
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
