using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.Account;

/// <summary><c>GET|POST /id/account/password</c>: a new password, for whoever knows the old one.</summary>
internal sealed class PasswordPage(
    AccountDesk desk, NewPasswords passwords, PersonCredentials credentials, SignInAttempts attempts,
    RealmPolicies policies,
    IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Password,
        (HttpContext context, PasswordPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.DrawAsync(at, [], ct), ct),
        (HttpContext context, PasswordPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.TakeAsync(at, ct), ct));

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Password, needsRecent: true, work, ct);

    private async Task<IResult> TakeAsync(AccountVisit at, CancellationToken ct)
    {
        var (person, account) = (at.Person, at.Person.PersonId.ToString());
        if (await attempts.WaitAsync(at.Visit, account, person, ct) is > 0 and var seconds)
            return await DrawAsync(at, [new FormProblem("signin.wait") { Values = [seconds] }], ct);
        if (person.PasswordHash is not null && !credentials.Verify(person, at.Visit.Form["current"].ToString()))
        {
            await attempts.FailAsync(at.Visit, account, person, ct);
            return await DrawAsync(at, [new FormProblem("password.wrong", "current")], ct);
        }
        attempts.Succeed(at.Visit, account);
        if (await passwords.SetAsync(person, at.Visit.Form["password"].ToString(), at.Session, ct) is { } problem)
            return await DrawAsync(at, [problem], ct);
        await db.SaveChangesAsync(ct);
        return desk.Done(PagePaths.Password);
    }

    private async Task<IResult> DrawAsync(AccountVisit at, IReadOnlyList<FormProblem> problems, CancellationToken ct) =>
        desk.Draw<PasswordView, PasswordModel>(at, new PasswordModel(
            at.Person.PasswordHash is not null,
            (await policies.OfAsync(at.Person.TenantId, ct)).ShortestPassword), problems);
}
