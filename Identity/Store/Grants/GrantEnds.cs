using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Ends what was granted, with every access token of it. Each method saves what the unit of work holds, in its
/// transaction if it has one, so that an end commits with its cause.
/// </summary>
public sealed class GrantEnds(
    IdentityDbContext db, Revocations revocations, SessionEnds sessions, TimeProvider time)
{
    /// <summary>Ends one family: its refresh tokens and access tokens.</summary>
    public Task EndFamilyAsync(TenantId realm, Guid grantId, CancellationToken ct) => InOneAsync(async now =>
    {
        await Endings.RevokeAsync(Grants(realm).Where(row => row.GrantId == grantId), now, ct);
        revocations.Add(realm, RevocationKind.Grant, grantId.ToString());
        IdentityAudit.Record(db, time, new IdentityAct(realm, "grant.ended", "grant", grantId.ToString()));
    }, ct);

    /// <summary>
    /// Ends what was granted in a session; with <paramref name="exceptOffline"/> what was granted beyond it stays.
    /// </summary>
    public Task EndSessionGrantsAsync(Session session, bool exceptOffline, CancellationToken ct) =>
        InOneAsync(async now =>
    {
        if (exceptOffline)
        {
            await EndEachAsync(Of(session).Where(row => !row.IsOffline), session.TenantId, now, ct);
            return;
        }
        await Endings.RevokeAsync(Of(session), now, ct);
        revocations.Add(session.TenantId, RevocationKind.Session, session.SessionId.ToString());
    }, ct);

    /// <summary>Ends what was granted to one client in a session: the client that asked to sign out.</summary>
    public Task EndClientGrantsAsync(Session session, string clientId, CancellationToken ct) => InOneAsync(
        now => EndEachAsync(Of(session).Where(row => row.ClientId == clientId), session.TenantId, now, ct), ct);

    /// <summary>Ends what a person granted one client, in whatever session: the consent was taken back.</summary>
    public Task EndConsentAsync(Person person, string clientId, CancellationToken ct) => InOneAsync(
        now => EndEachAsync(Grants(person.TenantId)
            .Where(row => row.PersonId == person.PersonId && row.ClientId == clientId), person.TenantId, now, ct), ct);

    /// <summary>
    /// Ends every session and grant of a person, and has relying parties told: a credential, a role or the right to
    /// sign
    /// in changed.
    /// </summary>
    /// <param name="person">Whose.</param>
    /// <param name="keep">A session that stays, which the caller gives the new stamp; null for none.</param>
    /// <param name="ct">Cancels.</param>
    public Task EndPersonAsync(Person person, Guid? keep, CancellationToken ct) => InOneAsync(async now =>
    {
        await sessions.EndAllAsync(person, keep, ct);
        await Endings.RevokeAsync(Grants(person.TenantId).Where(row => row.PersonId == person.PersonId), now, ct);
        revocations.Add(person.TenantId, RevocationKind.Person, person.PersonId.ToString());
    }, ct);

    private IQueryable<Grant> Grants(TenantId realm) => db.Grants.Where(row => row.TenantId == realm);

    private IQueryable<Grant> Of(Session session) =>
        Grants(session.TenantId).Where(row => row.SessionId == session.SessionId);

    private async Task EndEachAsync(IQueryable<Grant> grants, TenantId realm, DateTimeOffset now, CancellationToken ct)
    {
        var ids = await grants.Where(row => row.RevokedAt == null).Select(row => row.GrantId).ToListAsync(ct);
        await Endings.RevokeAsync(Grants(realm).Where(row => ids.Contains(row.GrantId)), now, ct);
        foreach (var id in ids) revocations.Add(realm, RevocationKind.Grant, id.ToString());
    }

    private async Task InOneAsync(Func<DateTimeOffset, Task> work, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        await work(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }
}
