using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Account;

/// <summary>
/// <c>GET|POST /id/account/passkeys</c>, <c>POST …/rename</c>, <c>POST …/remove</c>: the person's passkeys.
/// </summary>
internal sealed class PasskeysPage(
    AccountDesk desk, PasskeyCeremonies ceremonies, Enrolment enrolment, FactorPolicy policy, SecondFactors factors,
    CredentialChanges changes, IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(
            PagePaths.Passkeys, Serve((page, at, ct) => page.DrawAsync(at, [], ct)),
            Serve((page, at, ct) => page.AddAsync(at, ct)));
        routes.MapForm(PagePaths.PasskeyName, Serve((page, at, ct) => page.RenameAsync(at, ct)));
        routes.MapForm(PagePaths.PasskeyRemoval, Serve((page, at, ct) => page.RemoveAsync(at, ct)));
    }

    private static Delegate Serve(Func<PasskeysPage, AccountVisit, CancellationToken, Task<IResult>> work) =>
        (HttpContext context, PasskeysPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => work(page, at, ct), ct);

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Passkeys, needsRecent: true, work, ct);

    private async Task<IResult> AddAsync(AccountVisit at, CancellationToken ct)
    {
        if (!await enrolment.HasRoomAsync(at.Person, ct))
            return await DrawAsync(at, [new FormProblem("passkeys.full")], ct);
        if (await ceremonies.RegisterAsync(at.Visit.Context, at.Person, at.Visit.Form, ct) is not { } made)
            return await DrawAsync(at, [new FormProblem("passkey.refused")], ct);
        made.Name = PasskeyStore.NameOf(at.Text("name"));
        var codes = await enrolment.AddPasskeyAsync(at.Person, made, at.Session, ct);
        await db.SaveChangesAsync(ct);
        return codes.Count == 0 ? desk.Done(PagePaths.Passkeys)
            : desk.Draw<RecoveryCodesView, RecoveryCodesModel>(
                at, new RecoveryCodesModel(codes, PagePaths.Passkeys), []);
    }

    private async Task<IResult> RenameAsync(AccountVisit at, CancellationToken ct)
    {
        if (await FindAsync(at, ct) is not { } passkey) return new SeeOther(PagePaths.Passkeys);
        passkey.Name = PasskeyStore.NameOf(at.Text("name"));
        await db.SaveChangesAsync(ct);
        return desk.Done(PagePaths.Passkeys);
    }

    private async Task<IResult> RemoveAsync(AccountVisit at, CancellationToken ct)
    {
        if (await FindAsync(at, ct) is not { } passkey) return new SeeOther(PagePaths.Passkeys);
        if (await IsLastNeededAsync(at.Person, ct))
            return await DrawAsync(at, [new FormProblem("passkeys.needed")], ct);
        db.Passkeys.Remove(passkey);
        await changes.FactorsAsync(at.Person, at.Session, "passkey.removed", ct);
        await db.SaveChangesAsync(ct);
        return desk.Done(PagePaths.Passkeys);
    }

    private async Task<bool> IsLastNeededAsync(Person person, CancellationToken ct)
    {
        var level = await policy.LevelForAsync(person, ct);
        if (level == AuthenticationLevels.OneFactor || await Of(person).CountAsync(ct) > 1) return false;
        return level == AuthenticationLevels.PhishingResistant || !(await factors.OfAsync(person, ct)).HasTotp;
    }

    private Task<Passkey?> FindAsync(AccountVisit at, CancellationToken ct)
    {
        var id = at.Id("passkey");
        return Of(at.Person).FirstOrDefaultAsync(row => row.Id == id, ct);
    }

    private IQueryable<Passkey> Of(Person person) =>
        db.Passkeys.Where(row => row.TenantId == person.TenantId && row.PersonId == person.PersonId);

    private async Task<IResult> DrawAsync(AccountVisit at, IReadOnlyList<FormProblem> problems, CancellationToken ct)
    {
        var passkeys = await Of(at.Person).AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        var form = passkeys.Count < PasskeyStore.Most
            ? await ceremonies.ForRegistrationAsync(at.Visit.Context, at.Person)
            : null;
        var lines = passkeys.Select(row => new PasskeyLine(row.Id, row.Name, row.CreatedAt, row.LastUsedAt));
        return desk.Draw<PasskeysView, PasskeysModel>(
            at, new PasskeysModel([.. lines], form, ReaderZone.Of(at)), problems, hasScript: true);
    }
}
