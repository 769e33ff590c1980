using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Account;

/// <summary>
/// <c>GET /id/account/sessions</c>, <c>POST …/end</c>, <c>POST …/end-all</c>: where the person is signed in.
/// </summary>
internal sealed class SessionsPage(
    AccountDesk desk, SessionEnds ends, GrantEnds grants, CredentialChanges changes, SessionCookie cookie,
    IdentityDbContext db, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Sessions, Serve((page, at, ct) => page.DrawAsync(at, ct)));
        routes.MapForm(PagePaths.SessionEnd, Serve((page, at, ct) => page.EndAsync(at, ct)));
        routes.MapForm(PagePaths.SessionsEnd, Serve((page, at, ct) => page.EndAllAsync(at, ct)));
    }

    private static Delegate Serve(Func<SessionsPage, AccountVisit, CancellationToken, Task<IResult>> work) =>
        (HttpContext context, SessionsPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => work(page, at, ct), ct);

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Sessions, needsRecent: false, work, ct);

    private async Task<IResult> EndAsync(AccountVisit at, CancellationToken ct)
    {
        var id = at.Id("session");
        if (await Living(at).FirstOrDefaultAsync(row => row.SessionId == id, ct) is not { } session)
            return new SeeOther(PagePaths.Sessions);
        await ends.EndAsync(session, ct);
        await grants.EndSessionGrantsAsync(session, exceptOffline: false, ct);
        if (session.SessionId != at.Session.SessionId) return desk.Done(PagePaths.Sessions);
        cookie.Clear(at.Visit.Context.Response);
        return new SeeOther(PagePaths.SignedOut);
    }

    private async Task<IResult> EndAllAsync(AccountVisit at, CancellationToken ct)
    {
        await changes.EndOthersAsync(at.Person, keep: null, "sessions.ended", ct);
        await db.SaveChangesAsync(ct);
        cookie.Clear(at.Visit.Context.Response);
        return new SeeOther(PagePaths.SignedOut);
    }

    private async Task<IResult> DrawAsync(AccountVisit at, CancellationToken ct)
    {
        var sessions = await Living(at).AsNoTracking().OrderByDescending(row => row.LastSeenAt).ToListAsync(ct);
        var lines = sessions.Select(row => new SessionLine(
            row.SessionId, BrowserName.Of(row.UserAgent), row.Address, row.StartedAt, row.LastSeenAt)
        {
            IsThis = row.SessionId == at.Session.SessionId,
        });
        return desk.Draw<SessionsView, SessionsModel>(
            at, new SessionsModel([.. lines.OrderByDescending(line => line.IsThis)], ReaderZone.Of(at)), []);
    }

    private IQueryable<Session> Living(AccountVisit at)
    {
        var (person, now) = (at.Person, time.GetUtcNow());
        return db.Sessions.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId
            && row.EndedAt == null && row.EndsAt > now && row.SecurityStamp == person.SecurityStamp);
    }
}
