using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.Team;

/// <summary>Writes what an invitation's mail says of who invites.</summary>
internal sealed class Inviter(IdentityDbContext db, PublicEndpoint endpoint)
{
    /// <summary>The letter; links lead to the realm's own host from the registry, whatever host was called.</summary>
    public async Task<InvitationLetter> LetterAsync(Caller caller, string place, CancellationToken ct) =>
        new(await NameAsync(caller, ct) ?? place, place, endpoint.OriginOf(caller.Tenant.PrimaryHost));

    // Staff at work here are the tenant's guests: they do not invite in a name that nobody here knows.
    private Task<string?> NameAsync(Caller caller, CancellationToken ct) => caller is { Person: { } who, Staff: null }
        ? db.People.Where(row => row.PersonId == who.PersonId).Select(row => row.Name ?? row.Email)
            .FirstOrDefaultAsync(ct)
        : Task.FromResult<string?>(null);
}
