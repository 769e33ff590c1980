using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Sessions;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Consents;

/// <summary>What the consent page shows.</summary>
/// <param name="Client">Name of the relying party.</param>
/// <param name="Email">Who is asked.</param>
/// <param name="Scopes">What is asked for.</param>
public sealed record ConsentModel(string Client, string Email, IReadOnlyList<string> Scopes);

/// <summary><c>GET|POST /id/consent</c>: asks the person whether a relying party may have what it asks for.</summary>
internal sealed class ConsentPage(
    Visits visits, WaitingJudge judge, IdentityDbContext db, SignInFlow flow, SignInLooks looks, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(Routes.Consent,
        (HttpContext context, ConsentPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, ConsentPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit is not { Waiting: { } waiting, SignedIn: { } signedIn }) return Elsewhere(visit);
        if (await judge.OfAsync(visit, ct) is not AuthorizeDecision.NeedConsent needed)
            return new SeeOther(visit.Onward);
        var client = await db.Clients.Where(row => row.ClientId == waiting.Parameters.ClientId).Select(row => row.Name)
            .FirstAsync(ct);
        var model = new ConsentModel(client, signedIn.Person.Email, needed.Scopes);
        return new PageContent<ConsentView, ConsentModel>(visits.ViewOf(visit), model) { Waiting = waiting };
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit is not { Waiting: { } waiting, SignedIn: { } signedIn }) return Elsewhere(visit);
        // What is allowed is what the page showed, or the request has moved on meanwhile.
        if (await judge.OfAsync(visit, ct) is not AuthorizeDecision.NeedConsent needed)
            return new SeeOther(visit.Onward);
        var isAllowed = visit.Form["decision"] == "allow";
        if (isAllowed) await KeepAsync(signedIn, waiting.Parameters.ClientId, needed.Scopes, ct);
        flow.Record(visit, signedIn.Person, isAllowed ? "consent.given" : "consent.denied");
        await db.SaveChangesAsync(ct);
        return new SeeOther(isAllowed ? visit.Onward : $"{visit.Onward}&denied=1");
    }

    private IResult Elsewhere(Visit visit) =>
        visit.Waiting is null ? looks.Over(visit.Context) : new SeeOther(visit.To(Routes.SignIn));

    private async Task KeepAsync(SignedIn signedIn, string client, IReadOnlyList<string> scopes, CancellationToken ct)
    {
        var (person, now) = (signedIn.Person, time.GetUtcNow());
        if (await db.Consents.FirstOrDefaultAsync(
            row => row.PersonId == person.PersonId && row.ClientId == client, ct) is { } known)
        {
            known.Scopes = [.. known.Scopes.Union(scopes, StringComparer.Ordinal)];
            known.GivenAt = now;
            return;
        }
        db.Consents.Add(new Consent
        {
            TenantId = person.TenantId, PersonId = person.PersonId, ClientId = client, Scopes = [.. scopes],
                GivenAt = now,
        });
    }
}
