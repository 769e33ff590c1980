using Crayon.Platform.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class MailModel
{
    public static void Configure(ModelBuilder model) => model.Entity<QueuedMail>(mail =>
    {
        mail.ToTable("Mail", Schemas.Platform).HasKey(row => row.Id);
        mail.Property(row => row.Template).HasMaxLength(64);
        mail.Property(row => row.Language).HasMaxLength(16);
        mail.Property(row => row.Attempts).IsConcurrencyToken();
        mail.HasIndex(row => row.CreatedAt);
    });
}
