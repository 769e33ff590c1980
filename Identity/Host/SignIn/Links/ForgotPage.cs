using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// <c>GET|POST /id/password/forgot</c>: mails a link that sets a new password; one answer for every address.
/// </summary>
internal sealed class ForgotPage(
    Visits visits, PersonLinks links, LinkLooks looks, SendLimit limit, SignInFlow flow, IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Forgot,
        (HttpContext context, ForgotPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, ForgotPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct) =>
        Draw(await visits.OpenAsync(context, ct), email: null, []);

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        var email = visit.Form["email"].ToString().Trim();
        if (EmailAddress.TryNormalize(email) is not { } account)
            return Draw(visit, email, [new FormProblem("email.invalid", "email")]);
        var person = await db.People.FirstOrDefaultAsync(row => row.NormalizedEmail == account && row.IsEnabled, ct);
        var allows = await limit.AllowsAsync(
            CurrentRealm.Of(context).Id, account, RequestOrigin.AddressOf(context), ct);
        if (allows && person is not null)
            await links.SendResetAsync(person, ct);
        flow.Record(visit, person, "password.reset-asked");
        await db.SaveChangesAsync(ct);
        return looks.Done(
            visit,
            words =>
                new DoneModel(
                    "forgot.sent.title", words.With("forgot.sent", email), "done.signin",
                    visit.To(Protocol.Routes.SignIn)));
    }

    private IResult Draw(Visit visit, string? email, IReadOnlyList<FormProblem> problems) =>
        looks.Draw<ForgotView, AddressModel>(visit, new AddressModel(email, problems), problems);
}
