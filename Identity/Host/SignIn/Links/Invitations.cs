using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>Finds invitations by their mailed links, and takes them once.</summary>
internal sealed class Invitations(
    IdentityDbContext db, PlatformDbContext platform, PersonCredentials credentials, TimeProvider time)
{
    /// <summary>The open invitation of a handle in this realm; null for any other.</summary>
    public async Task<Invitation?> FindAsync(HttpContext context, string? handle, CancellationToken ct)
    {
        if (handle is not { Length: > 0 and <= 100 }) return null;
        var (realm, hash, now) = (CurrentRealm.Of(context).Id, OpaqueHandle.HashOf(handle), time.GetUtcNow());
        return await db.Invitations.FirstOrDefaultAsync(
            row => row.TenantId == realm && row.Hash == hash && row.State == InvitationState.Open
            && row.ExpiresAt > now, ct);
    }

    /// <summary>What the invitation says to its reader.</summary>
    public async Task<InviteModel> ModelAsync(HttpContext context, Invitation invitation, CancellationToken ct)
    {
        var customer = await platform.Customers.Where(row => row.CustomerId == invitation.CustomerId)
            .Select(row => row.Name).FirstOrDefaultAsync(ct);
        return new InviteModel(
            customer ?? CurrentRealm.Of(context).Name, invitation.InvitedBy, invitation.Role, invitation.Email);
    }

    /// <summary>The person of the invited address; null for somebody new.</summary>
    public Task<Person?> PersonAsync(Invitation invitation, CancellationToken ct) => db.People.FirstOrDefaultAsync(
        row => row.TenantId == invitation.TenantId && row.NormalizedEmail == invitation.NormalizedEmail, ct);

    /// <summary>Somebody new, whose address the link proves.</summary>
    public Person Join(Invitation invitation, string? name, string password)
    {
        var person = new Person
        {
            TenantId = invitation.TenantId, Email = invitation.Email, NormalizedEmail = invitation.NormalizedEmail,
                Name = name,
            EmailConfirmedAt = time.GetUtcNow(),
        };
        person.PasswordHash = credentials.HashPassword(person, password);
        db.People.Add(person);
        return person;
    }

    /// <summary>Gives the invited role; false when the invitation was taken meanwhile. The caller saves.</summary>
    public async Task<bool> TakeAsync(Invitation invitation, Person person, CancellationToken ct)
    {
        if (!await PersonUpdates.TakeInvitationAsync(db, invitation, ct)) return false;
        if (await db.Memberships.FirstOrDefaultAsync(
            row => row.TenantId == person.TenantId && row.PersonId == person.PersonId
            && row.CustomerId == invitation.CustomerId, ct) is { } member)
            member.Role = invitation.Role;
        else
            db.Memberships.Add(new Membership
            {
                TenantId = person.TenantId, PersonId = person.PersonId, CustomerId = invitation.CustomerId,
                    Role = invitation.Role,
            });
        IdentityAudit.Record(db, time, new IdentityAct(
            person.TenantId, "invitation.accepted", "person", person.PersonId.ToString(), invitation.CustomerId));
        return true;
    }
}
