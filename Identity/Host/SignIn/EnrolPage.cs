using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn.Views;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// <c>GET|POST /id/enrol</c>, <c>POST /id/enrol/passkey</c>: whoever lacks a factor that is demanded sets it up after
/// the
/// first proof, before there is a session.
/// </summary>
internal sealed class EnrolPage(
    Visits visits, SignInSteps steps, SignInFlow flow, Enrolment enrolment, PasskeyCeremonies passkeys,
    TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Enrol,
            (HttpContext context, EnrolPage page, CancellationToken ct) => page.ShowAsync(context, ct),
            (HttpContext context, EnrolPage page, CancellationToken ct) => page.TakeTotpAsync(context, ct));
        routes.MapForm(
            PagePaths.EnrolPasskey,
            (HttpContext context, EnrolPage page, CancellationToken ct) => page.TakePasskeyAsync(context, ct));
    }

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        return await StepAsync(visit, ct) is { } found
            ? await DrawAsync(visit, found, [], ct)
            : new SeeOther(visit.To(Routes.SignIn));
    }

    private async Task<IResult> TakeTotpAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await StepAsync(visit, ct) is not { Next: NextStep.Enrol } found)
            return new SeeOther(visit.To(Routes.SignIn));
        var codes = await enrolment.ConfirmTotpAsync(
            found.Step.Person, visit.Form["code"].ToString(), visit.SignedIn?.Session, ct);
        if (codes is null) return await DrawAsync(visit, found, [new FormProblem("mfa.wrong", "code")], ct);
        return await SignInAsync(
            visit, found.Step with { Proof = found.Step.Proof.With(Proof.OneTimeCode) }, codes, ct);
    }

    private async Task<IResult> TakePasskeyAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await StepAsync(visit, ct) is not { } found) return new SeeOther(visit.To(Routes.SignIn));
        if (await passkeys.RegisterAsync(context, found.Step.Person, visit.Form, ct) is not { } made)
            return await DrawAsync(visit, found, [new FormProblem("passkey.refused")], ct);
        made.Name = visits.ViewOf(visit).Words["passkeys.first"];
        var codes = await enrolment.AddPasskeyAsync(found.Step.Person, made, visit.SignedIn?.Session, ct);
        return await SignInAsync(
            visit, found.Step with { Proof = found.Step.Proof.With(PasskeyUse.MethodsOf(made)) }, codes, ct);
    }

    // A factor is added within minutes of a sign-in only, and only where one is lacking.
    private async Task<Found?> StepAsync(Visit visit, CancellationToken ct)
    {
        if (await steps.FindAsync(visit.Context, ct) is not { } step) return null;
        if (step.IsStepUp && time.GetUtcNow() - step.Proof.At > SignInAgain.Recent) return null;
        var next = await flow.NextAsync(visit, step, ct);
        return next is NextStep.Enrol or NextStep.EnrolPasskey ? new Found(step, next) : null;
    }

    private async Task<IResult> SignInAsync(
        Visit visit, SignInStep step, IReadOnlyList<string> codes, CancellationToken ct)
    {
        await flow.FinishAsync(visit, step, ct);
        return codes.Count == 0
            ? new SeeOther(visit.Onward)
            : new PageContent<RecoveryCodesView, RecoveryCodesModel>(
                visits.ViewOf(visit, step.Person), new RecoveryCodesModel(codes, visit.Onward));
    }

    private async Task<IResult> DrawAsync(
        Visit visit, Found found, IReadOnlyList<FormProblem> problems, CancellationToken ct)
    {
        var (person, realm) = (found.Step.Person, CurrentRealm.Of(visit.Context));
        var totp = found.Next == NextStep.Enrol
            ? TotpSetups.Of(realm, person, await enrolment.SecretAsync(person, ct))
            : null;
        var model = new EnrolModel(totp, await passkeys.ForRegistrationAsync(visit.Context, person), problems);
        return new PageContent<EnrolView, EnrolModel>(visits.ViewOf(visit, person), model)
        {
            HasScript = true, Waiting = visit.Waiting,
            Status = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private sealed record Found(SignInStep Step, NextStep Next);
}
