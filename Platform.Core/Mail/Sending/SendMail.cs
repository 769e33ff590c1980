using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>
/// Composes and sends a mail, and erases what it said. A process that dies between the two sends it again under the
/// same
/// Message-ID: SMTP has no better than that.
/// </summary>
internal sealed class SendMail(
    PlatformDbContext db, TenantRegistry registry, MailSeal envelope, MailComposer composer, IMailTransport transport,
    TimeProvider time, IDocumentStore? documents = null) : IOutboxHandler
{
    public string Topic => OutboxTopics.SendMail;

    // What a mail said must be erased, whoever it was from.
    public bool WorksForTheLeft => true;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        var id = new MailId(subjectId);
        if (await db.Mails.SingleOrDefaultAsync(
            row => row.Id == id, ct) is not { State: MailState.Waiting, Sealed: { } closed } mail)
            return WorkOutcome.Done;
        if (await registry.FindAsync(mail.TenantId, ct) is not { } tenant) return WorkOutcome.Again("tenant-unknown");
        if (tenant.State.HasLeft()) return await DropAsync(mail);

        mail.Try();
        await db.SaveChangesAsync(ct);
        var letter = envelope.Open(mail.TenantId, id, closed);
        if (await FilesAsync(mail.TenantId, letter, ct) is not { } files)
            return WorkOutcome.Again("attachment-missing");
        var message = composer.Compose(mail, letter, tenant, files);
        try
        {
            if (await transport.SendAsync(new OutgoingMail(id, mail.CreatedAt, message), ct) == MailVerdict.Taken)
                mail.MarkSent(time.GetUtcNow());
            else mail.MarkRefused();
        }
        catch (MailUnavailableException failure)
        {
            return WorkOutcome.Again($"mail-{failure.Reason}");
        }
        // Not cancellable: what was done must be said, or it is done again.
        if (letter.Content.Attachments.Count > 0) await NoteDeliveryAsync(mail);
        await db.SaveChangesAsync(CancellationToken.None);
        return WorkOutcome.Done;
    }

    // Null where one is not to be had: a mail without what it promises is not sent.
    private async Task<IReadOnlyList<AttachedFile>?> FilesAsync(TenantId tenant, Letter letter, CancellationToken ct)
    {
        var files = new List<AttachedFile>();
        foreach (var file in letter.Content.Attachments)
        {
            var content = documents is null
                ? null
                : await documents.FindAsync(tenant, DocumentHash.Parse(file.Hash), ct);
            if (content is null) return null;
            files.Add(new AttachedFile(file.Name, file.MediaType, content));
        }
        return files;
    }

    // The mail is removed one day; that the document went out stays.
    private async Task NoteDeliveryAsync(QueuedMail mail)
    {
        var delivery = await db.DocumentDeliveries.FirstOrDefaultAsync(
            row => row.MailId == mail.Id, CancellationToken.None);
        delivery?.Settle(mail);
    }

    // Nobody is written to in the name of a tenant that has left; the links in it lead nowhere.
    private async Task<WorkOutcome> DropAsync(QueuedMail mail)
    {
        mail.MarkRefused();
        await db.SaveChangesAsync(CancellationToken.None);
        return WorkOutcome.Done;
    }
}
