using Crayon.Identity.Host.Federation.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.Federation;

/// <summary><c>GET /id/external/{provider}</c> and <c>GET /id/external/callback</c>: sign-in at another provider.</summary>
internal sealed partial class ExternalSignIn(
    ProviderDirectory providers, BeginSignIn begin, ReturnedAnswers answers, FederatedPeople people, ExternalVisits visits,
    Visits pages, SignInFlow flow, IdentityDbContext db, ErrorPages errors, TimeProvider time, ILogger<ExternalSignIn> log)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Routes.ExternalCallback,
            (HttpContext context, ExternalSignIn page, CancellationToken ct) => page.FinishAsync(context, ct));
        routes.MapPage(Routes.External,
            (string provider, HttpContext context, ExternalSignIn page, CancellationToken ct) => page.BeginAsync(context, provider, ct));
    }

    private async Task<IResult> BeginAsync(HttpContext context, string slug, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return errors.Show(context, ErrorReason.RequestOver);
        return (await providers.OfAsync(CurrentRealm.Of(context).Id, ct)).Find(slug) is { } provider
            ? await GoAsync(context, provider, new BeginGoal(visit.Waiting, visit.Waiting?.Parameters.LoginHint),
                address => new SeeOther(address), ct)
            : errors.Show(context, ErrorReason.NotFound);
    }

    /// <summary>Sends the browser to a provider after a form of ours, or says that it is away.</summary>
    public Task<IResult> LeaveAsync(Visit visit, KnownProvider provider, BeginGoal goal, CancellationToken ct) =>
        GoAsync(visit.Context, provider, goal, address =>
        {
            // A redirect would be held to the form's policy (CSP form-action), which names no other provider.
            visit.Context.Response.Headers["Refresh"] = $"0;url={address}";
            return new PageContent<LeaveView, LeaveModel>(pages.ViewOf(visit), new LeaveModel(provider.Names.Name, address));
        }, ct);

    private async Task<IResult> GoAsync(
        HttpContext context, KnownProvider provider, BeginGoal goal, Func<string, IResult> leave, CancellationToken ct)
    {
        try
        {
            return leave(await begin.AddressAsync(context, provider, goal, ct));
        }
        catch (UpstreamException failure)
        {
            LogFailed(provider.Id, failure.Reason);
            return errors.Show(context, ErrorReason.ProviderFailed);
        }
    }

    private async Task<IResult> FinishAsync(HttpContext context, CancellationToken ct)
    {
        if (await answers.TakeAsync(context, ct) is not { } answer) return errors.Show(context, ErrorReason.RequestOver);
        var visit = await visits.ReturnAsync(context, answer.SignIn.Goal.Request, ct);
        if (visit.IsOver) return errors.Show(context, ErrorReason.RequestOver);
        // Who changed their mind there chooses again here.
        if (answer.IsDenied) return new SeeOther(visit.To(Routes.SignIn));
        try
        {
            var identity = await answers.RedeemAsync(context, answer, ct);
            return answer.SignIn.Goal.LinkTo is null
                ? await SignInAsync(visit, answer.SignIn.Provider, identity, ct)
                : await LinkAsync(visit, answer.SignIn, identity, ct);
        }
        catch (UpstreamException failure)
        {
            LogFailed(answer.SignIn.Provider.Id, failure.Reason);
            return await RefuseAsync(visit, ErrorReason.ProviderFailed, failure.Reason, ct);
        }
    }

    private async Task<IResult> SignInAsync(Visit visit, KnownProvider provider, UpstreamIdentity identity, CancellationToken ct)
    {
        var result = await people.ResolveAsync(provider, identity.Person, ct);
        if (result.Person is not { } person) return await RefuseAsync(visit, ReasonOf(result.Refusal), result.Refusal.ToString(), ct);
        string[] methods = provider.Trust.TrustsMfa && identity.HasSecondFactor ? [Proof.Federated, Proof.MultiFactor] : [Proof.Federated];
        return await flow.GoOnAsync(visit, new SignInStep(person, new Proof(time.GetUtcNow(), methods)), ct);
    }

    private async Task<IResult> LinkAsync(Visit visit, ReturnedSignIn signIn, UpstreamIdentity identity, CancellationToken ct)
    {
        // The account goes to whoever began, and only while they are still the one at the browser.
        if (visit.SignedIn is not { } signedIn || signedIn.Person.PersonId != signIn.Goal.LinkTo)
            return errors.Show(visit.Context, ErrorReason.RequestOver);
        return await people.LinkAsync(signIn.Provider, identity.Person, signedIn.Person.PersonId, ct) is { } refusal
            ? await RefuseAsync(visit, ReasonOf(refusal), refusal.ToString(), ct)
            : new SeeOther($"{PagePaths.Logins}?saved=1");
    }

    private async Task<IResult> RefuseAsync(Visit visit, ErrorReason reason, string? what, CancellationToken ct)
    {
        flow.Record(visit, visit.SignedIn?.Person, "sign-in.failed", what);
        await db.SaveChangesAsync(ct);
        return errors.Show(visit.Context, reason);
    }

    private static ErrorReason ReasonOf(FederationRefusal? refusal) => refusal switch
    {
        FederationRefusal.AddressTaken => ErrorReason.AddressTaken,
        FederationRefusal.LinkedElsewhere => ErrorReason.LinkedElsewhere,
        // Why somebody is not let in is told to nobody who is not known.
        _ => ErrorReason.NotLetIn,
    };

    [LoggerMessage(LogLevel.Warning, "Sign-in at provider {ProviderId} failed: {Reason}")]
    private partial void LogFailed(Guid providerId, string reason);
}
