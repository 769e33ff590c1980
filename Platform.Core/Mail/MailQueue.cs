using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using MimeKit;

namespace Crayon.Platform.Core.Mail;

/// <summary>
/// Accepts mails in the transaction of their reason: a mail is sent if that commits, and never otherwise.
/// </summary>
public sealed class MailQueue
{
    private readonly MailSeal envelope;
    private readonly TimeProvider time;

    internal MailQueue(MailSeal envelope, TimeProvider time) => (this.envelope, this.time) = (envelope, time);

    /// <summary>
    /// Adds a mail to the unit of work, which may be of any context that maps the mails; the caller saves. Answers the
    /// mail's id. An address that is none is refused with an <see cref="ArgumentException"/>: check it where it is
    /// entered.
    /// </summary>
    public MailId Add(ScopedDbContext db, NewMail mail)
    {
        if (!IsAddress(mail.To.Address))
            throw new ArgumentException("The recipient's address is no mail address.", nameof(mail));
        var row = new QueuedMail
        {
            TenantId = mail.Tenant, CustomerId = mail.Customer, Template = mail.Content.Template,
                Language = mail.Language,
            CreatedAt = time.GetUtcNow(),
        };
        row.Fill(envelope.Close(row.TenantId, row.Id, new Letter(mail.To, mail.Content)));
        db.Set<QueuedMail>().Add(row);
        OutboxPost.Add(db, time, OutboxTopics.SendMail, row, row.Id.Value);
        return row.Id;
    }

    // Only the bare form: a name or a second address in it would change to whom the mail goes.
    private static bool IsAddress(string address) =>
        MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address
        && address.Contains('@', StringComparison.Ordinal);
}

/// <summary>A mail to be sent.</summary>
/// <param name="Tenant">In whose name and theme.</param>
/// <param name="To">The recipient.</param>
/// <param name="Content">What it says.</param>
public sealed record NewMail(TenantId Tenant, MailRecipient To, MailContent Content)
{
    /// <summary>The customer it concerns; null for the tenant's own people.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>BCP 47 language of the reader; null for the tenant's.</summary>
    public string? Language { get; init; }
}

/// <summary>To whom a mail goes.</summary>
/// <param name="Address">Mail address.</param>
/// <param name="Name">Name for the greeting; null when it is not known.</param>
public sealed record MailRecipient(string Address, string? Name = null);
