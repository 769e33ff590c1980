using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Organisations;

/// <summary>
/// Ends what people hold when they lose a right: every session, what they granted to relying parties, and the access
/// tokens that are still out. In the unit of work of its reason; the caller saves.
/// </summary>
public sealed class AccessEnds(IdentityDbContext db, TimeProvider time)
{
    /// <summary>Ends all that a person holds: nothing that was begun goes on.</summary>
    public async Task EndPersonAsync(Person person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        person.Restamp();
        foreach (var session in await db.Sessions.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId
            && row.EndedAt == null && row.EndsAt > now).ToListAsync(ct)) session.EndedAt = now;
        foreach (var grant in await db.Grants.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId
            && row.RevokedAt == null && row.ExpiresAt > now).ToListAsync(ct)) grant.RevokedAt = now;
        db.Revocations.Add(new Revocation
        {
            TenantId = person.TenantId, Kind = RevocationKind.Person, Subject = person.PersonId.ToString(), At = now,
            ExpiresAt = now + AccessTokens.Life + AccessTokens.Skew,
        });
    }
}
