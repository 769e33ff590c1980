using Crayon.Identity.Host.Federation.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.SignIn;

/// <summary>Draws the pages of a sign-in.</summary>
internal sealed class SignInLooks(
    Visits visits, PasskeyCeremonies passkeys, RealmPolicies policies, ClientDirectory clients,
    ProviderDirectory providers, ErrorPages errors)
{
    /// <summary>The page that says that the request is over.</summary>
    public IResult Over(HttpContext context) => errors.Show(context, ErrorReason.RequestOver);

    /// <summary>The sign-in page.</summary>
    public async Task<IResult> SignInAsync(
        Visit visit, string? email, IReadOnlyList<FormProblem> problems, CancellationToken ct, int? wait = null)
    {
        var realm = CurrentRealm.Of(visit.Context);
        var policy = await policies.OfAsync(realm.Id, ct);
        var model = new SignInModel(await passkeys.ForSignInAsync(visit.Context, null), email, problems)
        {
            Client = await ClientAsync(visit, ct), IsAgain = visit.SignedIn is not null,
                AllowsRegistration = policy.AllowsRegistration,
            Providers =
                [.. (await providers.OfAsync(realm.Id, ct)).Offered.Select(
                    one => new ProviderChoice(one.Names.Slug, one.Names.Name))],
        };
        return new PageContent<SignInView, SignInModel>(visits.ViewOf(visit), model)
        {
            HasScript = true, Waiting = visit.Waiting, RetryAfter = wait,
            Status = wait is not null ? StatusCodes.Status429TooManyRequests
                : problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private async Task<string?> ClientAsync(Visit visit, CancellationToken ct) => visit.Waiting is { } waiting
        ? (await clients.FindAsync(CurrentRealm.Of(visit.Context).Id, waiting.Parameters.ClientId, ct))?.Name
        : null;
}
