using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// <c>GET|POST /id/password/reset</c>: a new password for whoever has the mailed link. It signs nobody in.
/// </summary>
internal sealed class ResetPage(
    Visits visits, PersonLinks links, NewPasswords passwords, LinkLooks looks, RealmPolicies policies,
    IdentityDbContext db, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Reset,
        (HttpContext context, ResetPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, ResetPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        return await FindAsync(visit, ct) is { } link ? await DrawAsync(visit, link.Person, [], ct) : looks.Over(visit);
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await FindAsync(visit, ct) is not { } link) return looks.Over(visit);
        var (person, password) = (link.Person, visit.Form["password"].ToString());
        if (await passwords.JudgeAsync(person.TenantId, person.Email, password, ct) is { } problem)
            return await DrawAsync(visit, person, [problem], ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await links.TakeAsync(link, ct)) return looks.Over(visit);
        await passwords.SetAsync(person, password, keep: null, ct);
        person.EmailConfirmedAt ??= time.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return looks.Done(
            visit, words => new DoneModel("reset.title", words["reset.done"], "done.signin", Protocol.Routes.SignIn));
    }

    private Task<OpenLink?> FindAsync(Visit visit, CancellationToken ct) =>
        links.FindAsync(visit.Context, LinkLooks.HandleOf(visit), ct, PersonLinkPurpose.ResetPassword);

    private async Task<IResult> DrawAsync(
        Visit visit, Person person, IReadOnlyList<FormProblem> problems, CancellationToken ct) =>
        looks.Draw<ResetView, ResetModel>(
            visit,
            new ResetModel(person.Email, (await policies.OfAsync(person.TenantId, ct)).ShortestPassword, problems),
            problems);
}
