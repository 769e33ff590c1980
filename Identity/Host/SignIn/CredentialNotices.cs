using Crayon.Identity.Host.Pages;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;

namespace Crayon.Identity.Host.SignIn;

/// <summary>
/// Mails to people about their credentials, in the transaction of the change. Links have the registry's host.
/// </summary>
internal sealed class CredentialNotices(
    IdentityDbContext db, MailQueue mails, TenantRegistry registry, HostSettings settings, TimeProvider time)
{
    /// <summary>Tells that the second step of signing in changed.</summary>
    public async Task FactorsChangedAsync(Person person, CancellationToken ct) =>
        Send(person, person.Email,
            MailContent.MfaChanged(time.GetUtcNow(), await LinkAsync(person.TenantId, PagePaths.Forgot, ct)));

    /// <summary>Tells that the password changed.</summary>
    public async Task PasswordChangedAsync(Person person, CancellationToken ct) =>
        Send(person, person.Email,
            MailContent.PasswordChanged(time.GetUtcNow(), await LinkAsync(person.TenantId, PagePaths.Forgot, ct)));

    /// <summary>Sends a mail to an address of the person.</summary>
    public void Send(Person person, string address, MailContent content) =>
        mails.Add(
            db, new NewMail(person.TenantId, new MailRecipient(address, person.Name), content)
            {
                Language = person.Language
            });

    /// <summary>
    /// An address below the realm's primary host, as the registry has it and never as a request names it.
    /// </summary>
    public async Task<Uri> LinkAsync(TenantId realm, string path, CancellationToken ct)
    {
        var tenant = await registry.FindAsync(realm, ct)
            ?? throw new InvalidOperationException($"Realm {realm} is not registered.");
        return new Uri(settings.Public.OriginOf(tenant.PrimaryHost) + path);
    }
}
