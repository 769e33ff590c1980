using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Sessions;

/// <summary>
/// Ends sessions, and accepts in the same transaction that each relying party with a back channel is told. The caller
/// saves.
/// </summary>
public sealed class SessionEnds(IdentityDbContext db, TimeProvider time)
{
    /// <summary>Ends one session; nothing happens when it had ended.</summary>
    public async Task EndAsync(Session session, CancellationToken ct)
    {
        if (session.EndedAt is not null) return;
        session.EndedAt = time.GetUtcNow();
        await NotifyAsync(session, ct);
        IdentityAudit.Record(
            db, time, new IdentityAct(session.TenantId, "session.ended", "session", session.SessionId.ToString()));
    }

    /// <summary>Ends all sessions of a person but one.</summary>
    public async Task EndAllAsync(Person person, Guid? except, CancellationToken ct)
    {
        var open = await db.Sessions.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId
            && row.EndedAt == null && row.SessionId != except).ToListAsync(ct);
        foreach (var session in open) await EndAsync(session, ct);
    }

    private async Task NotifyAsync(Session session, CancellationToken ct)
    {
        var told = await (
            from known in db.SessionClients
            join client in db.Clients on new { known.TenantId, known.ClientId } equals new
            {
                client.TenantId, client.ClientId
            }
            where known.TenantId == session.TenantId && known.SessionId == session.SessionId
                && client.BackChannelLogoutUri != null
            select client).AsNoTracking().ToListAsync(ct);
        foreach (var client in told) Notify(session, client);
    }

    private void Notify(Session session, Client client)
    {
        var notice = new LogoutNotice
        {
            TenantId = session.TenantId, ClientId = client.ClientId, SessionId = session.SessionId,
                PersonId = session.PersonId,
            CreatedAt = time.GetUtcNow(),
        };
        db.LogoutNotices.Add(notice);
        OutboxPost.Add(db, time, OutboxTopics.BackChannelLogout, client, notice.Id);
    }
}
