using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Protocol;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// <c>GET|POST /id/organisation</c>: for whom a person acts; changed in the session, without a new sign-in.
/// </summary>
internal sealed class OrganisationPage(
    Visits visits, IdentityDbContext db, PlatformDbContext platform, SignInFlow flow, SignInLooks looks)
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(Routes.Organisation,
        (HttpContext context, OrganisationPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, OrganisationPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return looks.Over(context);
        return visit.SignedIn is { } who
            ? Draw(visit, await ChoicesAsync(who.Person, ct), [])
            : new SeeOther(visit.To(Routes.SignIn));
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (visit.IsOver) return looks.Over(context);
        if (visit.SignedIn is not { } who) return new SeeOther(visit.To(Routes.SignIn));
        var choices = await ChoicesAsync(who.Person, ct);
        var named = visit.Form["organisation"].ToString();
        if (choices.FirstOrDefault(choice => choice.Value == named) is not { } chosen)
            return Draw(visit, choices, [new FormProblem("org.choose")]);
        who.Session.OrganisationId = chosen.Customer;
        flow.Record(visit, who.Person, "organisation.chosen", chosen.Customer?.ToString());
        await db.SaveChangesAsync(ct);
        return new SeeOther(visit.Onward);
    }

    private IResult Draw(Visit visit, IReadOnlyList<OrganisationChoice> choices, IReadOnlyList<FormProblem> problems) =>
        new PageContent<OrganisationView, OrganisationModel>(
            visits.ViewOf(visit), new OrganisationModel(choices, visit.SignedIn?.Session.OrganisationId, problems))
        {
            Waiting = visit.Waiting,
                Status = problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };

    private async Task<IReadOnlyList<OrganisationChoice>> ChoicesAsync(Person person, CancellationToken ct)
    {
        var roles = await db.Memberships.AsNoTracking().Where(row => row.PersonId == person.PersonId).ToListAsync(ct);
        var ids = roles.Where(row => row.CustomerId is not null).Select(row => row.CustomerId.GetValueOrDefault())
            .Distinct().ToList();
        var names = await platform.Customers.AsNoTracking().Where(row => ids.Contains(row.CustomerId))
            .ToDictionaryAsync(row => row.CustomerId, row => row.Name, ct);
        return
        [
            .. roles.Where(row => row.CustomerId is null).Take(1)
            .Select(row => new OrganisationChoice(null, null, row.Role)),
            .. roles.Where(row => row.CustomerId is { } id && names.ContainsKey(id))
                .Select(
                    row =>
                        new OrganisationChoice(
                            row.CustomerId?.Value, names[row.CustomerId.GetValueOrDefault()], row.Role))
                .DistinctBy(choice => choice.Customer).OrderBy(choice => choice.Name, StringComparer.CurrentCulture),
        ];
    }
}
