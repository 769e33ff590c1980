using Crayon.Identity.Host.Realms;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Host.SignIn.Links;

/// <summary>Adds people who register themselves, with the same work for an address that is taken.</summary>
internal sealed class Registrations(
    IdentityDbContext db, PersonCredentials credentials, PersonLinks links, CredentialNotices notices, SignInFlow flow)
{
    /// <summary>Adds a person and mails them a link, or tells the owner of a taken address.</summary>
    public async Task TakeAsync(Visit visit, string email, string account, string password, CancellationToken ct)
    {
        var person = new Person
        {
            TenantId = CurrentRealm.Of(visit.Context).Id, Email = email, NormalizedEmail = account
        };
        person.PasswordHash = credentials.HashPassword(person, password);
        var known = await db.People.FirstOrDefaultAsync(
            row => row.TenantId == person.TenantId && row.NormalizedEmail == account, ct);
        if (known is not null)
        {
            notices.Send(
                known, known.Email,
                MailContent.EmailInUse(await notices.LinkAsync(known.TenantId, Protocol.Routes.SignIn, ct)));
        }
        else
        {
            db.People.Add(person);
            await links.SendConfirmationAsync(person, ct);
        }
        flow.Record(visit, known ?? person, known is null ? "person.registered" : "person.registration-refused");
        await db.SaveChangesAsync(ct);
    }
}
