using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.Federation;

/// <summary>Takes in people whom another provider vouches for: signs them in, or links their account.</summary>
internal sealed class ExternalArrival(
    FederatedPeople people, SignInFlow flow, IdentityDbContext db, ErrorPages errors, TimeProvider time)
{
    /// <summary>Goes on with what the sign-in was for.</summary>
    public Task<IResult> TakeAsync(
        Visit visit, ReturnedSignIn signIn, UpstreamIdentity identity, CancellationToken ct) =>
        signIn.Goal.LinkTo is null
            ? SignInAsync(visit, signIn.Provider, identity, ct)
            : LinkAsync(visit, signIn, identity, ct);

    /// <summary>Records that it came to nothing, and says so.</summary>
    public async Task<IResult> RefuseAsync(Visit visit, ErrorReason reason, string? what, CancellationToken ct)
    {
        flow.Record(visit, visit.SignedIn?.Person, "sign-in.failed", what);
        await db.SaveChangesAsync(ct);
        return errors.Show(visit.Context, reason);
    }

    private async Task<IResult> SignInAsync(
        Visit visit, KnownProvider provider, UpstreamIdentity identity, CancellationToken ct)
    {
        var result = await people.ResolveAsync(provider, identity.Person, ct);
        if (result.Person is not { } person)
            return await RefuseAsync(visit, ReasonOf(result.Refusal), result.Refusal.ToString(), ct);
        var isTrusted = provider.Trust.TrustsMfa && identity.HasSecondFactor;
        string[] methods = isTrusted ? [Proof.Federated, Proof.MultiFactor] : [Proof.Federated];
        return await flow.GoOnAsync(visit, new SignInStep(person, new Proof(time.GetUtcNow(), methods)), ct);
    }

    private async Task<IResult> LinkAsync(
        Visit visit, ReturnedSignIn signIn, UpstreamIdentity identity, CancellationToken ct)
    {
        // The account goes to whoever began, and only while they are still the one at the browser.
        if (visit.SignedIn is not { } signedIn || signedIn.Person.PersonId != signIn.Goal.LinkTo)
            return errors.Show(visit.Context, ErrorReason.RequestOver);
        return await people.LinkAsync(signIn.Provider, identity.Person, signedIn.Person.PersonId, ct) is { } refusal
            ? await RefuseAsync(visit, ReasonOf(refusal), refusal.ToString(), ct)
            : new SeeOther($"{PagePaths.Logins}?saved=1");
    }

    private static ErrorReason ReasonOf(FederationRefusal? refusal) => refusal switch
    {
        FederationRefusal.AddressTaken => ErrorReason.AddressTaken,
        FederationRefusal.LinkedElsewhere => ErrorReason.LinkedElsewhere,
        // Why somebody is not let in is told to nobody who is not known.
        _ => ErrorReason.NotLetIn,
    };
}
