using Crayon.Identity.Host.Account.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.Account;

/// <summary><c>GET|POST /id/account</c>: name, language and time zone.</summary>
internal sealed class ProfilePage(AccountDesk desk, IdentityDbContext db, TimeProvider time)
{
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Account,
        (HttpContext context, ProfilePage page, CancellationToken ct) => page.ServeAsync(context, page.ShowAsync, ct),
        (HttpContext context, ProfilePage page, CancellationToken ct) =>
            page.ServeAsync(context, at => page.TakeAsync(at, ct), ct));

    private Task<IResult> ServeAsync(
        HttpContext context, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Account, needsRecent: false, work, ct);

    private Task<IResult> ShowAsync(AccountVisit at) => Task.FromResult(
        Draw(at, new ProfileModel(at.Person.Name ?? "", at.Person.Language ?? "", at.Person.TimeZone ?? ""), []));

    private async Task<IResult> TakeAsync(AccountVisit at, CancellationToken ct)
    {
        var model = new ProfileModel(at.Text("name"), at.Text("language"), at.Text("zone"));
        List<FormProblem> problems = [];
        if (model.Name.Length > LongestName) problems.Add(new FormProblem("profile.name.long", "name"));
        if (model.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(model.TimeZone, out _))
            problems.Add(new FormProblem("profile.zone.unknown", "zone"));
        if (problems.Count > 0) return Draw(at, model, problems);
        at.Person.Name = model.Name.Length == 0 ? null : model.Name;
        at.Person.Language = PageWords.Of(model.Language)?.Language;
        at.Person.TimeZone = model.TimeZone.Length == 0 ? null : model.TimeZone;
        IdentityAudit.Record(
            db, time, new IdentityAct(at.Person.TenantId, "person.changed", "person", at.Person.PersonId.ToString()));
        await db.SaveChangesAsync(ct);
        return desk.Done(PagePaths.Account);
    }

    private IResult Draw(AccountVisit at, ProfileModel model, IReadOnlyList<FormProblem> problems) =>
        desk.Draw<ProfileView, ProfileModel>(at, model, problems);
}
