using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Grants;

/// <summary>
/// Whether a grant still stands on its person: they may sign in, and still have a role where they act.
/// </summary>
/// <param name="Scopes">What the person's roles still allow of what is asked.</param>
internal sealed record GrantStanding(IReadOnlyList<string> Scopes)
{
    /// <summary>
    /// The standing of a grant; null when the person or the session is gone, or nothing of the API is left of what had
    /// it.
    /// </summary>
    public static async Task<GrantStanding?> FindAsync(
        IdentityDbContext db, Grant grant, IReadOnlyList<string> asked, CancellationToken ct)
    {
        var found = await db.People.AsNoTracking()
            .Where(person => person.PersonId == grant.PersonId && person.IsEnabled)
            .Select(person => new GrantPerson(
                db.Sessions.Any(row => row.SessionId == grant.SessionId && row.EndedAt == null),
                db.Memberships.Where(row => row.PersonId == person.PersonId).ToList()))
            .FirstOrDefaultAsync(ct);
        return found?.StandingOf(grant, asked);
    }
}

/// <summary>What is known of the person of a grant, who may sign in.</summary>
/// <param name="HasSession">Whether the session in which it was granted still stands.</param>
/// <param name="Memberships">All roles of the person.</param>
internal sealed record GrantPerson(bool HasSession, List<Membership> Memberships)
{
    /// <summary>
    /// The standing of the grant; null when the session is gone, or nothing of the API is left of what had it.
    /// </summary>
    public GrantStanding? StandingOf(Grant grant, IReadOnlyList<string> asked)
    {
        // Beyond the session only what was granted so lives on.
        if (!HasSession && !grant.IsOffline) return null;
        CustomerId? organisation = grant.OrganisationId is { } customer ? new CustomerId(customer) : null;
        if (organisation is not null && !Memberships.Exists(row => row.CustomerId == organisation)) return null;
        var scopes = GrantedScopes.Of(asked, Memberships, organisation);
        return GrantedScopes.ReachApi(asked) && !GrantedScopes.ReachApi(scopes) ? null : new GrantStanding(scopes);
    }
}
