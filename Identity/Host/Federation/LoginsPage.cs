using Crayon.Identity.Host.Account;
using Crayon.Identity.Host.Federation.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.Federation;

/// <summary>
/// <c>GET /id/account/logins</c>, <c>POST …/link</c>, <c>POST …/unlink</c>: accounts at other providers that sign the
/// person in.
/// </summary>
internal sealed class LoginsPage(
    AccountDesk desk, ProviderDirectory providers, ExternalDeparture departure, FederatedPeople people,
    IdentityDbContext db)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage(PagePaths.Logins, Serve(needsRecent: false, (page, at, ct) => page.DrawAsync(at, [], ct)));
        routes.MapForm(PagePaths.LoginLink, Serve(needsRecent: true, (page, at, ct) => page.LinkAsync(at, ct)));
        routes.MapForm(PagePaths.LoginUnlink, Serve(needsRecent: true, (page, at, ct) => page.UnlinkAsync(at, ct)));
    }

    private static Delegate Serve(
        bool needsRecent, Func<LoginsPage, AccountVisit, CancellationToken, Task<IResult>> work) =>
        (HttpContext context, LoginsPage page, CancellationToken ct) =>
            page.ServeAsync(context, needsRecent, at => work(page, at, ct), ct);

    private Task<IResult> ServeAsync(
        HttpContext context, bool needsRecent, Func<AccountVisit, Task<IResult>> work, CancellationToken ct) =>
        desk.ServeAsync(context, PagePaths.Logins, needsRecent, work, ct);

    private async Task<IResult> LinkAsync(AccountVisit at, CancellationToken ct)
    {
        var known = await providers.OfAsync(at.Person.TenantId, ct);
        var provider = known.Find(at.Text("provider"));
        return provider is not null && Choices(known, at).Contains(provider)
            ? await departure.LeaveAsync(
                at.Visit, provider, new BeginGoal(null, at.Person.Email, at.Person.PersonId), ct)
            : new SeeOther(PagePaths.Logins);
    }

    private async Task<IResult> UnlinkAsync(AccountVisit at, CancellationToken ct)
    {
        try
        {
            if (at.Id("provider") is { } provider) await people.UnlinkAsync(at.Person, provider, ct);
            return desk.Done(PagePaths.Logins);
        }
        catch (DomainRuleException)
        {
            return await DrawAsync(at, [new FormProblem("logins.last")], ct);
        }
    }

    private async Task<IResult> DrawAsync(AccountVisit at, IReadOnlyList<FormProblem> problems, CancellationToken ct)
    {
        var (known, person) = (await providers.OfAsync(at.Person.TenantId, ct), at.Person.PersonId);
        var linked = await db.ExternalLogins.AsNoTracking().Where(row => row.PersonId == person && row.EndedAt == null)
            .OrderBy(row => row.LinkedAt).ToListAsync(ct);
        var names = await db.ExternalProviders.AsNoTracking().Select(row => new { row.ProviderId, row.Name })
            .ToDictionaryAsync(
            row => row.ProviderId, row => row.Name, ct);
        var lines = linked.Where(row => names.ContainsKey(row.ProviderId))
            .Select(row => new LoginLine(row.ProviderId, names[row.ProviderId], row.LinkedAt, row.LastUsedAt));
        var more = Choices(known, at).Where(provider => linked.TrueForAll(row => row.ProviderId != provider.Id));
        return desk.Draw<LoginsView, LoginsModel>(at, new LoginsModel([.. lines], ReaderZone.Of(at))
        {
            More = [.. more.Select(provider => new ProviderChoice(provider.Names.Slug, provider.Names.Name))],
        }, problems);
    }

    // The tenant's own, and the one that the owner of the person's domain has named.
    private static List<KnownProvider> Choices(RealmProviders known, AccountVisit at) =>
        [.. known.Offered.Concat(known.HomeOf(at.Person.Email) is { CustomerId: not null } home ? [home] : [])];
}
