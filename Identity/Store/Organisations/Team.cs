using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Organisations;

/// <summary>The people of a tenant or of a customer, for those who look after them.</summary>
public sealed class Team(IdentityDbContext db, AccessEnds ends, TimeProvider time)
{
    /// <summary>The members that the scope covers.</summary>
    /// <param name="scope">Who looks.</param>
    /// <param name="customer">Only those of this customer; null for all that the scope covers.</param>
    /// <param name="search">Part of a name or address; null for all.</param>
    public IQueryable<TeamMember> Members(TeamScope scope, CustomerId? customer = null, string? search = null)
    {
        var realm = scope.Realm;
        var place = scope.Within ?? customer;
        var wanted = search?.Trim().ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // the database lowers the name, and asks no culture of ours
        return from membership in db.Memberships
            join person in db.People on membership.PersonId equals person.PersonId
            where membership.TenantId == realm && person.TenantId == realm
                && (place == null || membership.CustomerId == place)
                && (wanted == null || person.NormalizedEmail.Contains(wanted)
                    || (person.Name != null && person.Name.ToLower().Contains(wanted)))
            select new TeamMember
            {
                Membership = membership, Person = person,
                HasPasskey = db.Passkeys.Any(key => key.TenantId == realm && key.PersonId == person.PersonId),
            };
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    /// <summary>One member; null where the scope covers none of this id.</summary>
    public Task<TeamMember?> FindAsync(TeamScope scope, Guid memberId, CancellationToken ct) =>
        Members(scope).FirstOrDefaultAsync(member => member.Membership.Id == memberId, ct);

    /// <summary>Gives a member another role; their sessions end.</summary>
    public async Task ChangeRoleAsync(TeamScope scope, TeamMember member, string role, CancellationToken ct)
    {
        var row = member.Membership;
        if (row.Role == role) return;
        scope.RequireHeld(row.Role);
        scope.RequireRole(role, row.CustomerId);
        await ChangeAsync(member, "member.role-changed", () => row.Role = role, ct);
    }

    /// <summary>Takes a member out of the team; their sessions end, the person stays known to the realm.</summary>
    public async Task RemoveAsync(TeamScope scope, TeamMember member, CancellationToken ct)
    {
        scope.RequireHeld(member.Membership.Role);
        await ChangeAsync(member, "member.removed", member.Membership.Delete, ct);
    }

    /// <summary>Stops a member from signing in, in every place that the scope covers.</summary>
    public async Task DisableAsync(TeamScope scope, TeamMember member, CancellationToken ct)
    {
        if (!member.Person.IsEnabled) return;
        await RequireWholeAsync(scope, member, ct);
        await ChangeAsync(member, "member.disabled", () => member.Person.IsEnabled = false, ct);
    }

    /// <summary>Lets a member sign in again.</summary>
    public async Task EnableAsync(TeamScope scope, TeamMember member, CancellationToken ct)
    {
        if (member.Person.IsEnabled) return;
        await RequireWholeAsync(scope, member, ct);
        member.Person.IsEnabled = true;
        Record(member, "member.enabled");
        await db.SaveChangesAsync(ct);
    }

    // A person signs in once for all of the realm: who looks after one of their places does not decide for the others.
    private async Task RequireWholeAsync(TeamScope scope, TeamMember member, CancellationToken ct)
    {
        var places = await db.Memberships
            .Where(row => row.TenantId == scope.Realm && row.PersonId == member.Person.PersonId)
            .Select(row => new { row.Role, row.CustomerId }).ToListAsync(ct);
        if (places.Exists(place => !scope.Covers(place.CustomerId)))
            throw new DomainRuleException(
                IdentityRefusals.MemberElsewhere,
                "The person belongs to other organisations: remove them here instead.");
        foreach (var place in places) scope.RequireHeld(place.Role);
    }

    // One at a time over all processes: two heads that remove each other at the same moment must not both succeed.
    private async Task ChangeAsync(TeamMember member, string action, Action change, CancellationToken ct)
    {
        await using var own = await ConfigurationLock.TakeAsync(db, ct);
        await RequireOtherHeadAsync(member, action, ct);
        change();
        Record(member, action);
        await ends.EndAsync(member.Person, ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private async Task RequireOtherHeadAsync(TeamMember member, string action, CancellationToken ct)
    {
        var (row, realm) = (member.Membership, member.Membership.TenantId);
        var isWhole = action == "member.disabled";
        var headships = await db.Memberships.AsNoTracking()
            .Where(other => other.TenantId == realm && other.PersonId == row.PersonId
            && (isWhole || other.Id == row.Id)).ToListAsync(ct);
        foreach (var headship in headships.Where(known => RoleScopes.IsHead(known.Role)))
        {
            var others = from other in db.Memberships
                join person in db.People on other.PersonId equals person.PersonId
                where other.TenantId == realm && other.Role == headship.Role && other.CustomerId == headship.CustomerId
                    && other.PersonId != row.PersonId && person.IsEnabled
                select other;
            if (!await others.AnyAsync(ct))
                throw new DomainRuleException(
                    IdentityRefusals.LastHead, "Give the role to somebody else first: nobody else here has it.");
        }
    }

    private void Record(TeamMember member, string action) => IdentityAudit.Record(db, time, new IdentityAct(
        member.Membership.TenantId, action, "person", member.Person.PersonId.ToString(), member.Membership.CustomerId));
}
