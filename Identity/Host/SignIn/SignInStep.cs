using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn;

/// <summary>A person who has given a first proof and owes another: not signed in yet.</summary>
/// <param name="Person">Who.</param>
/// <param name="Proof">What was proved.</param>
internal sealed record SignInStep(Person Person, Proof Proof)
{
    /// <summary>Whether a session stands already and is being raised.</summary>
    public bool IsStepUp { get; init; }
}

/// <summary>Keeps what was proved between the pages of a sign-in, in a sealed cookie that lives ten minutes.</summary>
internal sealed class SignInSteps(IdentityDbContext db, RealmSeal seal, CookieNames cookies, BrowserSessions sessions)
{
    private const string Purpose = "sign-in step";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Keeps a step.</summary>
    public void Keep(HttpContext context, SignInStep step)
    {
        var kept = new Kept(
            step.Person.PersonId.Value, step.Person.SecurityStamp, step.Proof.At, [.. step.Proof.Methods]);
        context.Response.Cookies.Append(
            cookies.Step, seal.Seal(step.Person.TenantId, Purpose, kept, Life), cookies.Options());
    }

    /// <summary>The step that was kept, or the browser's session as one to be raised; null for neither.</summary>
    public async Task<SignInStep?> FindAsync(HttpContext context, CancellationToken ct)
    {
        var realm = CurrentRealm.Of(context).Id;
        if (seal.Open<Kept>(realm, Purpose, context.Request.Cookies[cookies.Step]) is { } kept)
        {
            var id = new PersonId(kept.Person);
            var person = await db.People.FirstOrDefaultAsync(row => row.TenantId == realm && row.PersonId == id, ct);
            return person is { IsEnabled: true } && person.SecurityStamp == kept.Stamp
                ? new SignInStep(person, new Proof(kept.At, kept.Methods)) : null;
        }
        return await sessions.FindAsync(context, ct) is { } signedIn
            ? new SignInStep(signedIn.Person, Proof.Of(signedIn.Session.Authentication)) { IsStepUp = true } : null;
    }

    /// <summary>Forgets the step.</summary>
    public void Forget(HttpContext context) => context.Response.Cookies.Delete(cookies.Step, cookies.Options());

    private sealed record Kept(Guid Person, string Stamp, DateTimeOffset At, string[] Methods);
}
