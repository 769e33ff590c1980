using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol.Authorize;
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
    IdentityDbContext db, SignInNeeds needs, SignInSteps steps, BrowserSessions sessions, AuthorizeTurn turn,
    TimeProvider time)
{
    /// <summary>What the sign-in still needs.</summary>
    public Task<NextStep> NextAsync(Visit visit, SignInStep step, CancellationToken ct) =>
        needs.NextAsync(visit, step, ct);

    /// <summary>Goes on after a proof: to the page of the next one, or into a session.</summary>
    public async Task<IResult> GoOnAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        switch (await NextAsync(visit, step, ct))
        {
            case NextStep.Done:
                // What the browser holds since it was trusted is the second factor, and is said to be one.
                var isTrusted = step.Proof.Level == AuthenticationLevels.OneFactor
                    && await needs.IsTrustedAsync(visit, step, ct);
                return await ArriveAsync(
                    visit, isTrusted ? step with { Proof = step.Proof.With(Proof.MultiFactor) } : step, ct);
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
        var session = await BeginAsync(visit, step, ct);
        await SaveAsync(step, ct);
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

    // Where nothing else is asked for, the code goes out with the sign-in: one redirect and one commit instead of two.
    private async Task<IResult> ArriveAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        var session = await BeginAsync(visit, step, ct);
        if (visit.Waiting is { } waiting
            && await turn.TryIssueAsync(visit.Context, waiting, new SignedIn(session, step.Person), ct))
            return Results.Empty;
        await SaveAsync(step, ct);
        return new SeeOther(visit.Onward);
    }

    // The caller saves.
    private async Task<Session> BeginAsync(Visit visit, SignInStep step, CancellationToken ct)
    {
        var session = await sessions.StartAsync(visit.Context, step.Person, step.Proof, ct);
        steps.Forget(visit.Context);
        Record(visit, step.Person, "sign-in.succeeded", step.Proof.Level);
        return session;
    }

    private async Task SaveAsync(SignInStep step, CancellationToken ct)
    {
        await using var own = await db.BeginSingleSaveAsync(ct);
        await db.SaveChangesAsync(ct);
        await PersonUpdates.ForgetFailuresAsync(db, step.Person, time.GetUtcNow(), ct);
        await own.CommitAsync(ct);
    }
}
