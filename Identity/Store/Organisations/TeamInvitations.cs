using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Organisations;

/// <summary>Somebody to be invited.</summary>
/// <param name="Email">Their address.</param>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="CustomerId">The customer of a <c>customer.*</c> role.</param>
public sealed record NewInvitation(string Email, string Role, CustomerId? CustomerId);

/// <summary>What the mail says of who invites and to where.</summary>
/// <param name="Inviter">Who invites, as people know them.</param>
/// <param name="Place">The name of the tenant or customer.</param>
/// <param name="Origin">Origin of the realm's own host, from the registry.</param>
public sealed record InvitationLetter(string Inviter, string Place, string Origin);

/// <summary>
/// Invites people by mail. The link holds a handle of which only the hash is kept; a mail goes out if the row commits.
/// </summary>
public sealed class TeamInvitations(IdentityDbContext db, MailQueue mails, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private const int MostOpen = 500;

    /// <summary>
    /// The invitations that wait for an answer, as far as the scope covers them; also those whose link has run out.
    /// </summary>
    public IQueryable<Invitation> Open(TeamScope scope, CustomerId? customer = null)
    {
        var (realm, place) = (scope.Realm, scope.Within ?? customer);
        return db.Invitations.Where(row => row.TenantId == realm && row.State == InvitationState.Open
            && (place == null || row.CustomerId == place));
    }

    /// <summary>One of them; null where the scope covers none of this id.</summary>
    public Task<Invitation?> FindAsync(TeamScope scope, Guid id, CancellationToken ct) =>
        Open(scope).FirstOrDefaultAsync(row => row.Id == id, ct);

    /// <summary>Invites somebody. A former invitation of the address to the same place ends.</summary>
    public async Task<Invitation> InviteAsync(
        TeamScope scope, NewInvitation draft, InvitationLetter letter, CancellationToken ct)
    {
        scope.RequireRole(draft.Role, draft.CustomerId);
        var normalized = EmailAddress.Normalize(draft.Email);
        await RequireNewAsync(scope, draft, normalized, ct);
        foreach (var former in await Open(scope, draft.CustomerId)
            .Where(row => row.NormalizedEmail == normalized && row.CustomerId == draft.CustomerId).ToListAsync(ct))
            former.State = InvitationState.Withdrawn;
        var handle = OpaqueHandle.New();
        var invitation = new Invitation
        {
            TenantId = scope.Realm, CustomerId = draft.CustomerId, Email = draft.Email.Trim(),
                NormalizedEmail = normalized,
            Role = draft.Role, InvitedBy = letter.Inviter, Hash = OpaqueHandle.HashOf(handle),
            ExpiresAt = time.GetUtcNow() + Life,
        };
        db.Invitations.Add(invitation);
        Send(invitation, handle, letter);
        Record(invitation, "invitation.sent");
        await db.SaveChangesAsync(ct);
        return invitation;
    }

    /// <summary>Sends a new link; the former one ends.</summary>
    public async Task ResendAsync(TeamScope scope, Invitation invitation, InvitationLetter letter, CancellationToken ct)
    {
        scope.RequireHeld(invitation.Role);
        var handle = OpaqueHandle.New();
        (invitation.Hash, invitation.ExpiresAt) = (OpaqueHandle.HashOf(handle), time.GetUtcNow() + Life);
        Send(invitation, handle, letter);
        Record(invitation, "invitation.resent");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes an invitation back: its link leads nowhere.</summary>
    public async Task WithdrawAsync(Invitation invitation, CancellationToken ct)
    {
        invitation.State = InvitationState.Withdrawn;
        Record(invitation, "invitation.withdrawn");
        await db.SaveChangesAsync(ct);
    }

    private async Task RequireNewAsync(TeamScope scope, NewInvitation draft, string normalized, CancellationToken ct)
    {
        // Whether the realm knows the address is not told; only whether it has a role in this very place.
        var members = from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.PersonId
            where membership.TenantId == scope.Realm && person.NormalizedEmail == normalized
            && membership.CustomerId == draft.CustomerId
            select membership;
        if (await members.AnyAsync(ct))
            throw new DomainRuleException(
                IdentityRefusals.AlreadyMember, "Somebody of this address has a role here: change it instead.");
        if (await Open(scope).CountAsync(ct) >= MostOpen)
            throw new DomainRuleException(IdentityRefusals.TooMany, "500 invitations are open: withdraw some first.");
    }

    private void Send(Invitation invitation, string handle, InvitationLetter letter) =>
        mails.Add(db, new NewMail(invitation.TenantId, new MailRecipient(invitation.Email), MailContent.Invitation(
            letter.Inviter, letter.Place, new Uri($"{letter.Origin}/id/invite?link={handle}"), invitation.ExpiresAt))
        {
            Customer = invitation.CustomerId,
        });

    private void Record(Invitation invitation, string action) => IdentityAudit.Record(db, time, new IdentityAct(
        invitation.TenantId, action, "invitation", invitation.Id.ToString(), invitation.CustomerId));
}
