using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// <c>GET|POST /id/invite</c>: joins a tenant or customer. Somebody new chooses a password; who has an account gets the
/// role. Nobody is signed in by it.
/// </summary>
internal sealed class InvitePage(
    Visits visits, Invitations invitations, NewPasswords passwords, LinkLooks looks, RealmPolicies policies,
    CredentialChanges changes,
    IdentityDbContext db)
{
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Invite,
        (HttpContext context, InvitePage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, InvitePage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        return await invitations.FindAsync(context, LinkLooks.HandleOf(visit), ct) is { } invitation
            ? await DrawAsync(visit, invitation, [], ct) : looks.Over(visit);
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await invitations.FindAsync(context, LinkLooks.HandleOf(visit), ct) is not { } invitation)
            return looks.Over(visit);
        var known = await invitations.PersonAsync(invitation, ct);
        if (known is { IsEnabled: false }) return looks.Over(visit);
        var password = visit.Form["password"].ToString();
        if (known is null
            && await passwords.JudgeAsync(invitation.TenantId, invitation.Email, password, ct) is { } problem)
            return await DrawAsync(visit, invitation, [problem], ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var person = known ?? invitations.Join(invitation, NameIn(visit), password);
        if (!await invitations.TakeAsync(invitation, person, ct)) return looks.Over(visit);
        // A role is a credential's equal: what was begun with the old ones ends.
        if (known is not null) await changes.EndOthersAsync(person, keep: null, "person.role-added", ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return looks.Done(
            visit, words => new DoneModel("done.signin", words["invite.done"], "done.signin", Protocol.Routes.SignIn));
    }

    private static string? NameIn(Visit visit) =>
        visit.Form["name"].ToString().Trim() is { Length: > 0 } name
            ? name[..Math.Min(name.Length, LongestName)]
            : null;

    private async Task<IResult> DrawAsync(
        Visit visit, Invitation invitation, IReadOnlyList<FormProblem> problems, CancellationToken ct)
    {
        var isNew = await invitations.PersonAsync(invitation, ct) is null;
        var model = await invitations.ModelAsync(visit.Context, invitation, ct) with
        {
            Shortest = isNew ? (await policies.OfAsync(invitation.TenantId, ct)).ShortestPassword : null,
            Problems = problems, Name = NameIn(visit),
        };
        return looks.Draw<InviteView, InviteModel>(visit, model, problems);
    }
}
