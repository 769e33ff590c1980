using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// <c>GET|POST /id/register</c>: an account without a role, where the realm's policy allows it. One answer for every
/// address; only its owner is told by mail whether it was taken.
/// </summary>
internal sealed class RegisterPage(
    Visits visits, Registrations registrations, NewPasswords passwords, LinkLooks looks, RealmPolicies policies,
    ErrorPages errors, SendLimit limit)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Register,
        (HttpContext context, RegisterPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, RegisterPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var policy = await policies.OfAsync(CurrentRealm.Of(context).Id, ct);
        return policy.AllowsRegistration
            ? Draw(await visits.OpenAsync(context, ct), policy, email: null, [])
            : errors.Show(context, ErrorReason.NotFound);
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var realm = CurrentRealm.Of(context).Id;
        var policy = await policies.OfAsync(realm, ct);
        if (!policy.AllowsRegistration) return errors.Show(context, ErrorReason.NotFound);
        var visit = await visits.OpenAsync(context, ct);
        var (email, password) = (visit.Form["email"].ToString().Trim(), visit.Form["password"].ToString());
        if (EmailAddress.TryNormalize(email) is not { } account)
            return Draw(visit, policy, email, [new FormProblem("email.invalid", "email")]);
        if (await passwords.JudgeAsync(realm, email, password, ct) is { } problem)
            return Draw(visit, policy, email, [problem]);
        if (!await limit.AllowsAsync(realm, account, RequestOrigin.AddressOf(context), ct))
            return errors.Show(context, ErrorReason.TooMany);
        await registrations.TakeAsync(visit, email, account, password, ct);
        return looks.Done(
            visit,
            words =>
                new DoneModel(
                    "forgot.sent.title", words.With("register.sent", email), "done.signin",
                    visit.To(Protocol.Routes.SignIn)));
    }

    private IResult Draw(Visit visit, RealmPolicy policy, string? email, IReadOnlyList<FormProblem> problems) =>
        looks.Draw<RegisterView, AddressModel>(
            visit, new AddressModel(email, problems) { Shortest = policy.ShortestPassword }, problems);
}
