using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Grants;

/// <summary>Notes which relying parties have a session's ID token, so that they are told when it ends.</summary>
public sealed class SessionClients(TenantScopes scopes, TimeProvider time)
{
    private static readonly Actor Protocol = Actor.System("identity");

    /// <summary>Notes a relying party; one that is noted already stays as it is.</summary>
    public async Task NoteAsync(KnownClient client, Guid sessionId, CancellationToken ct)
    {
        await using var scope = scopes.ForTenant(client.Realm, Protocol);
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        if (await ExistsAsync(db, client, sessionId, ct)) return;
        var row = new SessionClient
        {
            TenantId = client.Realm, SessionId = sessionId, ClientId = client.ClientId, FirstAt = time.GetUtcNow(),
        };
        db.SessionClients.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two codes of one session were changed at the same moment: noted is noted.
            if (!await ExistsAsync(db, client, sessionId, ct)) throw;
        }
    }

    private static Task<bool> ExistsAsync(IdentityDbContext db, KnownClient client, Guid sessionId,
        CancellationToken ct) =>
        db.SessionClients.AnyAsync(row => row.SessionId == sessionId && row.ClientId == client.ClientId, ct);
}
