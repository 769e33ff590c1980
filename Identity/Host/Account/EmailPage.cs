using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn.Links;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.Account;

/// <summary><c>GET|POST /id/account/email</c>: another address, once the person shows that they read it.</summary>
internal sealed class EmailPage(AccountDesk desk, PersonLinks links, IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Email,
        (HttpContext context, EmailPage page, CancellationToken ct) => page.ServeAsync(context, page.ShowAsync, ct),
        (HttpContext context, EmailPage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.TakeAsync(at, ct), ct));

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Email, needsRecent: true, work, ct);

    private Task<IResult> ShowAsync(AccountVisit at) => Task.FromResult(Draw(at, wanted: null, sentTo: null, []));

    private async Task<IResult> TakeAsync(AccountVisit at, CancellationToken ct)
    {
        var wanted = at.Text("email");
        if (EmailAddress.TryNormalize(wanted) is null)
            return Draw(at, wanted, sentTo: null, [new FormProblem("email.invalid", "email")]);
        // Whether the address is taken is told to whoever reads it, and to nobody here.
        await links.SendChangeAsync(at.Person, wanted, ct);
        await db.SaveChangesAsync(ct);
        return Draw(at, wanted: null, wanted, []);
    }

    private IResult Draw(AccountVisit at, string? wanted, string? sentTo, IReadOnlyList<FormProblem> problems) =>
        desk.Draw<EmailView, EmailModel>(
            at, new EmailModel(at.Person.Email, at.Person.EmailConfirmedAt is not null, wanted, sentTo), problems);
}
