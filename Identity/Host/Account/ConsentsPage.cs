using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Account;

/// <summary><c>GET /id/account/consents</c>, <c>POST …/withdraw</c>: what programs the person gave access.</summary>
internal sealed class ConsentsPage(AccountDesk desk, GrantEnds grants, IdentityDbContext db, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Consents, Serve((page, at, ct) => page.DrawAsync(at, ct)));
        routes.MapForm(PagePaths.ConsentEnd, Serve((page, at, ct) => page.WithdrawAsync(at, ct)));
    }

    private static Delegate Serve(Func<ConsentsPage, AccountVisit, CancellationToken, Task<IResult>> work) =>
        (HttpContext context, ConsentsPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => work(page, at, ct), ct);

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Consents, needsRecent: false, work, ct);

    private async Task<IResult> WithdrawAsync(AccountVisit at, CancellationToken ct)
    {
        var (person, client) = (at.Person.PersonId, at.Text("client"));
        if (await db.Consents.FirstOrDefaultAsync(
            row => row.PersonId == person && row.ClientId == client, ct) is not { } consent)
            return new SeeOther(PagePaths.Consents);
        consent.Scopes = [];
        IdentityAudit.Record(
            db, time,
            new IdentityAct(at.Person.TenantId, "consent.withdrawn", "person", person.ToString())
            {
                Note = $"client {client}"
            });
        await grants.EndConsentAsync(at.Person, client, ct);
        return desk.Done(PagePaths.Consents);
    }

    private async Task<IResult> DrawAsync(AccountVisit at, CancellationToken ct)
    {
        var person = at.Person.PersonId;
        var given = await (
            from consent in db.Consents
            join client in db.Clients on new { consent.TenantId, consent.ClientId } equals new
            {
                client.TenantId, client.ClientId
            }
            where consent.PersonId == person
            orderby client.Name
            select new { consent, client.Name }).AsNoTracking().ToListAsync(ct);
        var lines = given.Where(row => row.consent.Scopes.Count > 0)
            .Select(row => new ConsentLine(row.consent.ClientId, row.Name, row.consent.Scopes, row.consent.GivenAt));
        return desk.Draw<ConsentsView, ConsentsModel>(at, new ConsentsModel([.. lines], ReaderZone.Of(at)), []);
    }
}
