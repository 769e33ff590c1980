using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.SignIn.Views;
using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>
/// <c>GET|POST /id/confirm</c>: an address that is read, or another one, or the first operator's way in. The page asks,
/// the form does it: mail programs open links by themselves.
/// </summary>
internal sealed class ConfirmPage(
    Visits visits, PersonLinks links, LinkLooks looks, CredentialChanges changes, SignInFlow flow, IdentityDbContext db,
    TimeProvider time)
{
    private static readonly PersonLinkPurpose[] Purposes =
        [PersonLinkPurpose.ConfirmEmail, PersonLinkPurpose.ChangeEmail, PersonLinkPurpose.Enrol];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPage(PagePaths.Confirm,
        (HttpContext context, ConfirmPage page, CancellationToken ct) => page.ShowAsync(context, ct),
        (HttpContext context, ConfirmPage page, CancellationToken ct) => page.TakeAsync(context, ct));

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await links.FindAsync(context, LinkLooks.HandleOf(visit), ct, Purposes) is not { } link)
            return looks.Over(visit);
        var word = link.Row.Purpose switch
        {
            PersonLinkPurpose.ChangeEmail => "confirm.change",
            PersonLinkPurpose.Enrol => "confirm.enrol",
            _ => "confirm.lead",
        };
        return looks.Draw<ConfirmView, ConfirmModel>(
            visit, new ConfirmModel(looks.WordsFor(visit).With(word, link.Row.Email)), []);
    }

    private async Task<IResult> TakeAsync(HttpContext context, CancellationToken ct)
    {
        var visit = await visits.OpenAsync(context, ct);
        if (await links.FindAsync(context, LinkLooks.HandleOf(visit), ct, Purposes) is not { } link)
            return looks.Over(visit);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await links.TakeAsync(link, ct) || !await ApplyAsync(link, ct)) return looks.Over(visit);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        // The link stands for a password: policy still leads to a second factor before there is a session.
        return link.Row.Purpose == PersonLinkPurpose.Enrol
            ? await flow.GoOnAsync(
                visit, new SignInStep(link.Person, new Sessions.Proof(time.GetUtcNow(), [Sessions.Proof.OneTimeCode])),
                ct)
            : looks.Done(
                visit,
                words => new DoneModel("confirm.title", words["confirm.done"], "done.account", PagePaths.Account));
    }

    private async Task<bool> ApplyAsync(OpenLink link, CancellationToken ct)
    {
        var (person, address) = (link.Person, link.Row.Email);
        person.EmailConfirmedAt = time.GetUtcNow();
        if (link.Row.Purpose != PersonLinkPurpose.ChangeEmail)
        {
            IdentityAudit.Record(
                db, time, new IdentityAct(person.TenantId, "email.confirmed", "person", person.PersonId.ToString()));
            return true;
        }
        var normalized = EmailAddress.Normalize(address);
        // Somebody may have taken it since.
        if (await db.People.HaveAddressAsync(person.TenantId, normalized, ct)) return false;
        (person.Email, person.NormalizedEmail) = (address, normalized);
        await changes.EndOthersAsync(person, keep: null, "email.changed", ct);
        return true;
    }
}
