using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>A mailed link that still works, and whose it is.</summary>
/// <param name="Row">The link.</param>
/// <param name="Person">Its person.</param>
internal sealed record OpenLink(PersonLink Row, Person Person);

/// <summary>
/// Makes links, mails them, and takes them back once. They are bound to a realm, a purpose and the person's credentials
/// as they were; only their hash is kept. The caller saves.
/// </summary>
internal sealed class PersonLinks(IdentityDbContext db, CredentialNotices notices, TimeProvider time)
{
    private static readonly TimeSpan ResetLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan ConfirmLife = TimeSpan.FromDays(7);

    /// <summary>Mails a link that sets a new password.</summary>
    public async Task SendResetAsync(Person person, CancellationToken ct)
    {
        var (link, until) = await MakeAsync(person, person.Email, PersonLinkPurpose.ResetPassword, ct);
        notices.Send(person, person.Email, MailContent.ResetPassword(link, until));
    }

    /// <summary>Mails a link to another address, which becomes the person's when it is opened.</summary>
    public async Task SendChangeAsync(Person person, string address, CancellationToken ct)
    {
        if (await db.People.HaveAddressAsync(person.TenantId, EmailAddress.Normalize(address), ct))
        {
            notices.Send(
                person, address,
                MailContent.EmailInUse(await notices.LinkAsync(person.TenantId, Protocol.Routes.SignIn, ct)));
            return;
        }
        var (link, until) = await MakeAsync(person, address, PersonLinkPurpose.ChangeEmail, ct);
        notices.Send(person, address, MailContent.ConfirmEmail(link, until));
    }

    /// <summary>Mails a link that shows that the person reads their address.</summary>
    public async Task SendConfirmationAsync(Person person, CancellationToken ct)
    {
        var (link, until) = await MakeAsync(person, person.Email, PersonLinkPurpose.ConfirmEmail, ct);
        notices.Send(person, person.Email, MailContent.ConfirmEmail(link, until));
    }

    /// <summary>
    /// The link of a handle; null for one that is over, was used, is for something else or of another realm.
    /// </summary>
    public async Task<OpenLink?> FindAsync(
        HttpContext context, string? handle, CancellationToken ct, params PersonLinkPurpose[] purposes)
    {
        if (handle is not { Length: > 0 and <= 100 }) return null;
        var (realm, hash, now) = (CurrentRealm.Of(context).Id, OpaqueHandle.HashOf(handle), time.GetUtcNow());
        var found = await (
            from link in db.PersonLinks
            join person in db.People on link.PersonId equals person.PersonId
            where link.TenantId == realm && link.Hash == hash && link.UsedAt == null && link.ExpiresAt > now
            select new OpenLink(link, person)).FirstOrDefaultAsync(ct);
        return found is { Person.IsEnabled: true } && purposes.Contains(found.Row.Purpose)
            && found.Row.SecurityStamp == found.Person.SecurityStamp
            ? found : null;
    }

    /// <summary>Uses a link up; false when somebody else was faster.</summary>
    public Task<bool> TakeAsync(OpenLink link, CancellationToken ct) =>
        PersonUpdates.TakeLinkAsync(db, link.Row, time.GetUtcNow(), ct);

    private async Task<(Uri Link, DateTimeOffset Until)> MakeAsync(
        Person person, string email, PersonLinkPurpose purpose, CancellationToken ct)
    {
        var (handle, isReset) = (OpaqueHandle.New(), purpose == PersonLinkPurpose.ResetPassword);
        var until = time.GetUtcNow() + (isReset ? ResetLife : ConfirmLife);
        db.PersonLinks.Add(new PersonLink
        {
            TenantId = person.TenantId, Hash = OpaqueHandle.HashOf(handle), Purpose = purpose,
            PersonId = person.PersonId, Email = email, SecurityStamp = person.SecurityStamp, ExpiresAt = until,
        });
        var path = $"{(isReset ? PagePaths.Reset : PagePaths.Confirm)}?link={handle}";
        return (await notices.LinkAsync(person.TenantId, path, ct), until);
    }
}
