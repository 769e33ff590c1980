using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.SignOut;

/// <summary>Signs a browser out: its session ends with what hangs on it, and relying parties are told.</summary>
internal sealed class SignOuts(BrowserSessions sessions, GrantEnds grants, SignInFlow flow, IdentityDbContext db)
{
    /// <summary>
    /// Ends the session, what was granted in it and not beyond it, and all that the asking client has of it.
    /// </summary>
    public async Task EndAsync(Visit visit, SignedIn who, string? client, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await sessions.EndAsync(visit.Context, who.Session, ct);
        flow.Record(visit, who.Person, "sign-out.succeeded");
        await grants.EndSessionGrantsAsync(who.Session, exceptOffline: true, ct);
        if (client is not null) await grants.EndClientGrantsAsync(who.Session, client, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
