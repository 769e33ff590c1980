using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.SignIn;

/// <summary><c>GET|POST /id/mfa</c>, <c>POST /id/mfa/passkey</c>: the second factor of whoever gave a first.</summary>
internal sealed class MfaPage(
    Visits visits, SignInSteps steps, SignInFlow flow, MfaCheck check, PasskeyUse passkeys, MfaLooks looks,
    IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Mfa,
            (HttpContext context, MfaPage page, CancellationToken ct) => page.ShowAsync(context, ct),
            (HttpContext context, MfaPage page, CancellationToken ct) => page.TakeCodeAsync(context, ct));
        routes.MapForm(
            PagePaths.MfaPasskey,
            (HttpContext context, MfaPage page, CancellationToken ct) => page.TakePasskeyAsync(context, ct));
    }

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        return await steps.FindAsync(context, ct) is { } step
            ? await looks.ShowAsync(visit, step, [], ct)
            : new SeeOther(visit.To(Routes.SignIn));
    }

    private async Task<IResult> TakeCodeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await steps.FindAsync(context, ct) is not { } step) return new SeeOther(visit.To(Routes.SignIn));
        var outcome = await check.TakeAsync(visit, step.Person, ct);
        if (outcome.Problem is { } problem) return await looks.ShowAsync(visit, step, [problem], ct, outcome.Wait);
        return await flow.GoOnAsync(visit, step with { Proof = step.Proof.With(Proof.OneTimeCode) }, ct);
    }

    private async Task<IResult> TakePasskeyAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await steps.FindAsync(context, ct) is not { } step) return new SeeOther(visit.To(Routes.SignIn));
        var raised = await passkeys.TakeAsync(visit, step, ct);
        await db.SaveChangesAsync(ct);
        return raised is null
            ? await looks.ShowAsync(visit, step, [new FormProblem("passkey.refused")], ct)
            : await flow.GoOnAsync(visit, raised, ct);
    }
}

/// <summary>How a code was taken.</summary>
/// <param name="Problem">What was wrong; null when it was right.</param>
/// <param name="Wait">Seconds to wait; null for none.</param>
internal sealed record MfaOutcome(FormProblem? Problem, int? Wait = null);

/// <summary>Takes codes of authenticator apps, and recovery codes in their place.</summary>
internal sealed class MfaCheck(
    SecondFactors factors, RecoveryCodes recovery, SignInAttempts attempts, SignInFlow flow, CookieNames cookies,
    IdentityDbContext db)
{
    /// <summary>Takes the code of a form, once, and trusts the browser where the form says so.</summary>
    public async Task<MfaOutcome> TakeAsync(Visit visit, Person person, CancellationToken ct)
    {
        var (account, code) = (person.PersonId.ToString(), visit.Form["code"].ToString());
        if (await attempts.WaitAsync(visit, account, person, ct) is > 0 and var seconds)
            return new MfaOutcome(new FormProblem("signin.wait") { Values = [seconds] }, seconds);
        var isTotp = await factors.TakeTotpAsync(person, code, ct);
        if (!isTotp && !await recovery.TakeAsync(person, code, ct))
        {
            await attempts.FailAsync(visit, account, person, ct);
            return new MfaOutcome(new FormProblem("mfa.wrong", "code"));
        }
        attempts.Succeed(visit, account);
        if (!isTotp) flow.Record(visit, person, "recovery-code.used");
        if (visit.Form["trust"] == "true") Trust(visit, person);
        await db.SaveChangesAsync(ct);
        return new MfaOutcome(Problem: null);
    }

    private void Trust(Visit visit, Person person)
    {
        visit.Context.Response.Cookies.Append(
            cookies.Device, factors.Remember(person), cookies.Options(SecondFactors.Trust));
        flow.Record(visit, person, "device.trusted");
    }
}

/// <summary>Draws the page of the second factor.</summary>
internal sealed class MfaLooks(Visits visits, SignInFlow flow, SecondFactors factors, PasskeyCeremonies passkeys)
{
    /// <summary>The page for a step; who owes nothing more is sent on.</summary>
    public async Task<IResult> ShowAsync(
        Visit visit, SignInStep step, IReadOnlyList<FormProblem> problems, CancellationToken ct, int? wait = null)
    {
        var next = await flow.NextAsync(visit, step, ct);
        if (next == NextStep.Done) return new SeeOther(visit.Onward);
        if (next is NextStep.Enrol or NextStep.EnrolPasskey) return new SeeOther(visit.To(PagePaths.Enrol));
        var has = await factors.OfAsync(step.Person, ct);
        var model = new MfaModel(next == NextStep.SecondFactor,
            has.HasPasskey ? await passkeys.ForSignInAsync(visit.Context, step.Person) : null, problems);
        return new PageContent<MfaView, MfaModel>(visits.ViewOf(visit, step.Person), model)
        {
            HasScript = true, Waiting = visit.Waiting, RetryAfter = wait,
            Status = wait is not null ? StatusCodes.Status429TooManyRequests
                : problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }
}
