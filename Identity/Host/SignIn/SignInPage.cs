using Crayon.Identity.Host.Federation;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary><c>GET|POST /id/signin</c>: address and password in one form, or a passkey.</summary>
internal sealed class SignInPage(
    Visits visits, HomeRealms homes, PasswordCheck passwords, SignInFlow flow, SignInLooks looks, WaitingJudge judge,
    TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(Routes.SignIn,
        (HttpContext context, SignInPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, SignInPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return looks.Over(context);
        if (visit.SignedIn is not { } signedIn)
            return await looks.SignInAsync(visit, visit.Waiting?.Parameters.LoginHint, [], ct);
        if (await IsEnoughAsync(visit, signedIn, ct)) return new SeeOther(visit.Onward);
        // Only the level is missing: the session is raised by the factor that is missing.
        var step = new SignInStep(signedIn.Person, Proof.Of(signedIn.Session.Authentication)) { IsStepUp = true };
        if (visit.Waiting is { } waiting && !SignInAgain.IsNeeded(waiting, signedIn, time.GetUtcNow())
            && await flow.NextAsync(visit, step, ct) != NextStep.Done)
            return await flow.GoOnAsync(visit, step, ct);
        return await looks.SignInAsync(visit, visit.Waiting?.Parameters.LoginHint ?? signedIn.Person.Email, [], ct);
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return looks.Over(context);
        var (email, password) = (visit.Form["email"].ToString().Trim(), visit.Form["password"].ToString());
        if (await homes.OfAsync(visit, email, ct) is { } elsewhere) return elsewhere;
        var (person, problem) = await passwords.CheckAsync(visit, email, password, ct);
        return person is null
            ? await looks.SignInAsync(visit, email, [problem.Problem], ct, problem.Wait)
            : await flow.GoOnAsync(visit, new SignInStep(person, new Proof(time.GetUtcNow(), [Proof.Password])), ct);
    }

    private async Task<bool> IsEnoughAsync(Visit visit, SignedIn signedIn, CancellationToken ct) =>
        visit.Waiting is null
        ? visit.Then is null || time.GetUtcNow() - signedIn.Session.Authentication.At < SignInAgain.Recent
        : await judge.OfAsync(visit, ct) is not null and not AuthorizeDecision.NeedSignIn;
}
