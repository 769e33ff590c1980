using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Sessions;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// Takes a sign-in from one proof to the next until policy and relying party have what they ask for; only then there is
/// a
/// session.
/// </summary>
internal sealed class SignInFlow(
    IdentityDbContext db, FactorPolicy policy, SecondFactors factors, SignInSteps steps, BrowserSessions sessions,
    CookieNames cookies, TimeProvider time)
{
    /// <summary>What the sign-in still needs.</summary>
    public async Task<NextStep> NextAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        var demanded = await policy.LevelForAsync(step.Person, ct);
        var isTrusted = await IsTrustedAsync(visit, step, ct);
        return NextSteps.Of(
            new SignInDemand(step.Proof.Level, demanded, WantedOf(visit), isTrusted),
            await factors.OfAsync(step.Person, ct));
    }

    /// <summary>Goes on after a proof: to the page of the next one, or into a session.</summary>
    public async Task<IResult> GoOnAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        switch (await NextAsync(visit, step, ct))
        {
            case NextStep.Done:
                // What the browser holds since it was trusted is the second factor, and is said to be one.
                var isTrusted = step.Proof.Level == AuthenticationLevels.OneFactor
                    && await IsTrustedAsync(visit, step, ct);
                await FinishAsync(
                    visit, isTrusted ? step with { Proof = step.Proof.With(Proof.MultiFactor) } : step, ct);
                return new SeeOther(visit.Onward);
            case NextStep.SecondFactor or NextStep.Passkey:
                steps.Keep(visit.Context, step);
                return new SeeOther(visit.To(PagePaths.Mfa));
            default:
                steps.Keep(visit.Context, step);
                return new SeeOther(visit.To(PagePaths.Enrol));
        }
    }

    /// <summary>Makes the session, and records that the person signed in.</summary>
    public async Task<Session> FinishAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        var session = await sessions.StartAsync(visit.Context, step.Person, step.Proof, ct);
        steps.Forget(visit.Context);
        Record(visit, step.Person, "sign-in.succeeded", step.Proof.Level);
        await using var own = await db.BeginSingleSaveAsync(ct);
        await db.SaveChangesAsync(ct);
        await PersonUpdates.ForgetFailuresAsync(db, step.Person, time.GetUtcNow(), ct);
        await own.CommitAsync(ct);
        return session;
    }

    /// <summary>Records something of a sign-in; the caller saves.</summary>
    public void Record(Visit visit, Person? person, string action, string? what = null)
    {
        var client = visit.Waiting is { } waiting ? $"client {waiting.Parameters.ClientId}" : null;
        var realm = Realms.CurrentRealm.Of(visit.Context).Id;
        IdentityAudit.Record(
            db, time, new IdentityAct(realm, action, "person", person?.PersonId.ToString() ?? "unknown")
        {
            Note = client is null || what is null ? client ?? what : $"{client} {what}",
        });
    }

    private Task<bool> IsTrustedAsync(Visit visit, SignInStep step, CancellationToken ct) =>
        factors.IsTrustedAsync(step.Person, visit.Context.Request.Cookies[cookies.Device], ct);

    // Any of the levels does: the lowest that we know.
    private static string WantedOf(Visit visit) =>
        AuthenticationLevels.All.FirstOrDefault(
            level => visit.Waiting?.Parameters.Levels.Contains(level, StringComparer.Ordinal) == true)
        ?? AuthenticationLevels.OneFactor;
}
