using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.Federation;

namespace Crayon.Identity.Host.Federation;

/// <summary>
/// <c>GET /id/external/{provider}</c> and <c>GET /id/external/callback</c>: sign-in at another provider.
/// </summary>
internal sealed partial class ExternalSignIn(
    ProviderDirectory providers, ExternalVisits visits, ExternalDeparture departure, ReturnedAnswers answers,
    ExternalArrival arrival, ErrorPages errors, ILogger<ExternalSignIn> log)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(Routes.ExternalCallback,
            (HttpContext context, ExternalSignIn page, CancellationToken ct) => page.FinishAsync(context, ct));
        routes.MapPage(Routes.External,
            (string provider, HttpContext context, ExternalSignIn page, CancellationToken ct) =>
                page.BeginAsync(context, provider, ct));
    }

    private async Task<IResult> BeginAsync(HttpContext context, string slug, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return errors.Show(context, ErrorReason.RequestOver);
        return (await providers.OfAsync(CurrentRealm.Of(context).Id, ct)).Find(slug) is { } provider
            ? await departure.SendAsync(
                visit, provider, new BeginGoal(visit.Waiting, visit.Waiting?.Parameters.LoginHint), ct)
            : errors.Show(context, ErrorReason.NotFound);
    }

    private async Task<IResult> FinishAsync(HttpContext context, CancellationToken ct)
    {
        if (await answers.TakeAsync(context, ct) is not { } answer)
            return errors.Show(context, ErrorReason.RequestOver);
        var visit = await visits.ReturnAsync(context, answer.SignIn.Goal.Request, ct);
        if (visit.IsOver) return errors.Show(context, ErrorReason.RequestOver);
        // Who changed their mind there chooses again here.
        if (answer.IsDenied) return new SeeOther(visit.To(Routes.SignIn));
        try
        {
            var identity = await answers.RedeemAsync(context, answer, ct);
            return await arrival.TakeAsync(visit, answer.SignIn, identity, ct);
        }
        catch (UpstreamException failure)
        {
            LogFailed(answer.SignIn.Provider.Id, failure.Reason);
            return await arrival.RefuseAsync(visit, ErrorReason.ProviderFailed, failure.Reason, ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sign-in at provider {ProviderId} failed: {Reason}")]
    private partial void LogFailed(Guid providerId, string reason);
}
