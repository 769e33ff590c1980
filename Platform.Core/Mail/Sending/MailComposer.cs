using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Themes;
using MimeKit;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>
/// Composes a mail in the tenant's name, theme and time zone and in the reader's language, as text and as HTML.
/// </summary>
internal sealed class MailComposer(ThemeCatalogue themes)
{
    /// <summary>The mail, with its files as they lie in the store.</summary>
    public MimeMessage Compose(
        QueuedMail mail, Letter letter, RegisteredTenant tenant, IReadOnlyList<AttachedFile>? files = null)
    {
        var theme = themes.Of(tenant);
        var words = MailWords.For(mail.Language, tenant.Settings.Language);
        var sheet = MailSheet.Of(letter, tenant, theme, words);
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id}@{tenant.PrimaryHost}",
            Date = mail.CreatedAt,
            Subject = sheet.Subject,
            Body = BodyOf(sheet, theme, files ?? []),
        };
        message.From.Add(
            new MailboxAddress(
                CleanText.Of(theme.Settings.Mail?.FromName ?? tenant.BrandName), $"no-reply@{tenant.PrimaryHost}"));
        message.To.Add(RecipientOf(letter.To));
        // RFC 3834: no out-of-office answers to what no person sent.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static MimeEntity BodyOf(MailSheet sheet, Theme theme, IReadOnlyList<AttachedFile> files)
    {
        var body = new BodyBuilder { TextBody = PlainText.Write(sheet), HtmlBody = HtmlPage.Write(sheet, theme) };
        foreach (var file in files) body.Attachments.Add(file.Name, file.Content, ContentType.Parse(file.MediaType));
        return body.ToMessageBody();
    }

    private static MailboxAddress RecipientOf(MailRecipient to) => MailboxAddress.TryParse(to.Address, out var address)
        ? new MailboxAddress(to.Name is null ? "" : CleanText.Of(to.Name), address.Address)
        : throw new FormatException("The recipient's address is no mail address.");
}

/// <summary>A file of a mail with its bytes.</summary>
internal sealed record AttachedFile(string Name, string MediaType, byte[] Content);
