using System.Globalization;

namespace Crayon.Platform.Core.Mail.Sending;

/// <summary>
/// Puts mails into a folder, one file each, named by time and id: a mail that comes twice is there once. A reader finds
/// a whole file or none.
/// </summary>
internal sealed class FolderTransport(string folder) : IMailTransport
{
    public async Task<MailVerdict> SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, NameOf(mail));
            var draft = $"{path}.{Guid.CreateVersion7():N}.part";
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
            {
                await mail.Message.WriteToAsync(file, ct);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
            return MailVerdict.Taken;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MailUnavailableException("folder");
        }
    }

    private static string NameOf(OutgoingMail mail) =>
        string.Create(CultureInfo.InvariantCulture, $"{mail.AcceptedAt.UtcDateTime:yyyyMMdd-HHmmss-fff}-{mail.Id}.eml");
}
