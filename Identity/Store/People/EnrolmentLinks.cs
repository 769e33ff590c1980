using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.People;

/// <summary>A link that was made.</summary>
/// <param name="Handle">What the link ends with; only its hash is kept.</param>
/// <param name="ExpiresAt">When it ends (real time).</param>
public sealed record EnrolmentLink(string Handle, DateTimeOffset ExpiresAt);

/// <summary>
/// Links by which somebody who has nothing to sign in with yet enrols a passkey: the first operator of an installation.
/// Whoever has the link is that person, so it is made by hand only, works once and not for long.
/// </summary>
public sealed class EnrolmentLinks(IdentityDbContext db, TimeProvider time)
{
    /// <summary>Where the links lead, below the realm's origin; the handle follows.</summary>
    public const string Path = "/id/confirm?link=";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Makes a link; former ones of the person end.</summary>
    public async Task<EnrolmentLink> MakeAsync(TenantId realm, PersonId id, CancellationToken ct)
    {
        var person = await db.People.FirstOrDefaultAsync(
            row => row.TenantId == realm && row.PersonId == id && row.IsEnabled, ct)
            ?? throw new DomainRuleException(IdentityRefusals.PersonNotFound, "The realm has no such person.");
        var now = time.GetUtcNow();
        foreach (var former in await db.PersonLinks.Where(row => row.TenantId == realm && row.PersonId == id
            && row.Purpose == PersonLinkPurpose.Enrol && row.UsedAt == null).ToListAsync(ct)) former.UsedAt = now;
        var link = new EnrolmentLink(OpaqueHandle.New(), now + Life);
        db.PersonLinks.Add(new PersonLink
        {
            TenantId = realm, Hash = OpaqueHandle.HashOf(link.Handle), Purpose = PersonLinkPurpose.Enrol, PersonId = id,
            Email = person.Email, SecurityStamp = person.SecurityStamp, ExpiresAt = link.ExpiresAt,
        });
        IdentityAudit.Record(db, time, new IdentityAct(realm, "person.enrolment-link-made", "person", id.ToString()));
        await db.SaveChangesAsync(ct);
        return link;
    }
}
