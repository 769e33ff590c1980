using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;

namespace Crayon.Identity.Host.SignOut;

/// <summary>What the sign-out page shows.</summary>
/// <param name="Email">Who is signed in.</param>
/// <param name="After">Who asked and where to go afterwards, sealed; null for our own page.</param>
public sealed record LogoutModel(string Email, string? After);

/// <summary>
/// <c>GET|POST /id/logout</c>: a session ends at once only for a relying party that shows an ID token of this very
/// session; everybody else is asked, so that no link or picture signs anybody out.
/// </summary>
internal sealed class LogoutPage(
    Visits visits, LogoutRequests requests, SignOuts signOuts, PagePosts posts, RealmSeal seal)
{
    private const string Purpose = "after sign-out";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            Routes.Logout,
            (HttpContext context, LogoutPage page, CancellationToken ct) =>
                page.AskAsync(context, ct)).AllowAnonymous();
        // Relying parties may post as well (section 2), from their own site; our own form is told by its token.
        routes.MapPost(
            Routes.Logout, (HttpContext context, LogoutPage page, CancellationToken ct) => page.PostAsync(context, ct))
            .AllowAnonymous().DisableAntiforgery();
        routes.MapPage(
            PagePaths.SignedOut,
            (HttpContext context, Visits visits, CancellationToken ct) => ShowAsync(context, visits, ct));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visits visits, CancellationToken ct) =>
        new PageContent<SignedOutView, NoModel>(visits.ViewOf(await visits.OpenAsync(context, ct)), new NoModel());

    private async Task<IResult> PostAsync(HttpContext context, CancellationToken ct)
    {
        if (!await posts.IsOurOwnAsync(context)) return await AskAsync(context, ct);
        var visit = await visits.OpenAsync(context, ct);
        var asked = seal.Open<LogoutRequest>(CurrentRealm.Of(context).Id, Purpose, visit.Form["after"]);
        return await EndAsync(visit, asked, ct);
    }

    private async Task<IResult> AskAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        var asked = await requests.ReadAsync(context, Parameter, ct);
        if (visit.SignedIn is not { } who) return new SeeOther(asked.Target ?? PagePaths.SignedOut);
        if (asked.SessionId == who.Session.SessionId.ToString()) return await EndAsync(visit, asked, ct);
        var after = asked.ClientId is not null ? seal.Seal(CurrentRealm.Of(context).Id, Purpose, asked, Life) : null;
        return new PageContent<LogoutView, LogoutModel>(visits.ViewOf(visit), new LogoutModel(who.Person.Email, after))
        {
            FormTarget = asked.Target
        };

        string? Parameter(string name) =>
            visit.Form[name].ToString() is { Length: > 0 } sent ? sent
            : context.Request.Query[name].ToString() is { Length: > 0 } query ? query : null;
    }

    private async Task<IResult> EndAsync(Visit visit, LogoutRequest? asked, CancellationToken ct)
    {
        if (visit.SignedIn is { } who) await signOuts.EndAsync(visit, who, asked?.ClientId, ct);
        return new SeeOther(asked?.Target ?? PagePaths.SignedOut);
    }
}
