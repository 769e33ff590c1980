using Crayon.Identity.Store;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Core;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Api.Features.ApiClients;

/// <summary>
/// The API clients that a caller looks after. Relying parties, the portal above all, are not among them.
/// </summary>
internal sealed class ApiClientDesk(IdentityDbContext db, RealmClients clients)
{
    /// <summary>As many as a tenant, or one customer, may have.</summary>
    public const int Most = 200;

    public RealmClients Clients => clients;

    /// <summary>All that the scope sees, in order of creation; their number is bounded.</summary>
    public async Task<IReadOnlyList<Client>> ListAsync(Caller caller, CancellationToken ct)
    {
        var realm = caller.Tenant.Id;
        var rows = await db.Clients.Where(row => row.TenantId == realm).OrderBy(row => row.DateCreated).ToListAsync(ct);
        return rows.FindAll(IsProgram);
    }

    /// <summary>One of them; null where the scope sees none of this id.</summary>
    public async Task<Client?> FindAsync(Caller caller, string id, CancellationToken ct)
    {
        var realm = caller.Tenant.Id;
        var row = await db.Clients.FirstOrDefaultAsync(client => client.TenantId == realm && client.ClientId == id, ct);
        return row is not null && IsProgram(row) ? row : null;
    }

    /// <summary>
    /// Refuses scopes that the caller does not have: no program gives or takes over more than it may do itself.
    /// </summary>
    public static void RequireHeld(Caller caller, IEnumerable<string> scopes)
    {
        if (!caller.Scopes.IsSupersetOf(scopes))
            throw new DomainRuleException(IdentityRefusals.ScopeNotHeld, "You can only hand on scopes that you have.");
    }

    private static bool IsProgram(Client row) =>
        !row.GrantTypes.Contains(Grants.AuthorizationCode, StringComparer.Ordinal);
}
