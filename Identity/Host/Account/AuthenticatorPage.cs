using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.Account;

/// <summary><c>GET|POST /id/account/authenticator</c> and <c>POST …/remove</c>: the authenticator app.</summary>
internal sealed class AuthenticatorPage(
    AccountDesk desk, Enrolment enrolment, SecondFactors factors, FactorPolicy policy, CredentialChanges changes,
    IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Authenticator,
            (HttpContext context, AuthenticatorPage page, CancellationToken ct) =>
                page.ServeAsync(context, at => page.DrawAsync(at, [], ct), ct),
            (HttpContext context, AuthenticatorPage page, CancellationToken ct) =>
                page.ServeAsync(context, at => page.ConfirmAsync(at, ct), ct));
        routes.MapForm(
            PagePaths.AuthenticatorRemoval, (HttpContext context, AuthenticatorPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.RemoveAsync(at, ct), ct));
    }

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Authenticator, needsRecent: true, work, ct);

    private async Task<IResult> ConfirmAsync(AccountVisit at, CancellationToken ct)
    {
        if (at.Person.TotpConfirmedAt is not null) return new SeeOther(PagePaths.Authenticator);
        var codes = await enrolment.ConfirmTotpAsync(at.Person, at.Text("code"), at.Session, ct);
        if (codes is null) return await DrawAsync(at, [new FormProblem("mfa.wrong", "code")], ct);
        await db.SaveChangesAsync(ct);
        return desk.Draw<RecoveryCodesView, RecoveryCodesModel>(
            at, new RecoveryCodesModel(codes, PagePaths.Authenticator), []);
    }

    private async Task<IResult> RemoveAsync(AccountVisit at, CancellationToken ct)
    {
        if (at.Person.ProtectedTotpSecret is null) return new SeeOther(PagePaths.Authenticator);
        var isNeeded = await policy.LevelForAsync(at.Person, ct) == AuthenticationLevels.TwoFactors;
        if (isNeeded && !(await factors.OfAsync(at.Person, ct)).HasPasskey)
            return await DrawAsync(at, [new FormProblem("authenticator.needed")], ct);
        (at.Person.ProtectedTotpSecret, at.Person.TotpConfirmedAt) = (null, null);
        await changes.FactorsAsync(at.Person, at.Session, "totp.removed", ct);
        await db.SaveChangesAsync(ct);
        return desk.Done(PagePaths.Authenticator);
    }

    private async Task<IResult> DrawAsync(AccountVisit at, IReadOnlyList<FormProblem> problems, CancellationToken ct)
    {
        var setup = at.Person.TotpConfirmedAt is null
            ? TotpSetups.Of(
                CurrentRealm.Of(at.Visit.Context), at.Person, await enrolment.SecretAsync(at.Person, ct)) : null;
        return desk.Draw<AuthenticatorView, AuthenticatorModel>(
            at, new AuthenticatorModel(at.Person.TotpConfirmedAt, setup, ReaderZone.Of(at)), problems);
    }
}
