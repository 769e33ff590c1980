using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

// Tables of Core's set: mapped here to take part in this context's transactions, made and secured there.
internal static class SharedModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<DataVersion>(version =>
        {
            version.ToTable("DataVersion", Schemas.Registry, table => table.ExcludeFromMigrations())
                .HasKey(row => row.Name);
            version.Property(row => row.Name).HasMaxLength(64);
        });
        model.Entity<AuditEvent>(audit =>
        {
            audit.ToTable("AuditEvent", Schemas.Platform, table => table.ExcludeFromMigrations()).HasKey(row => row.Id);
            audit.Property(row => row.Reason).HasMaxLength(1000);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("OutboxMessage", Schemas.Jobs, table => table.ExcludeFromMigrations())
                .HasKey(row => row.Id);
            message.Property(row => row.LastError).HasMaxLength(1000);
        });
        model.Entity<QueuedMail>(mail =>
        {
            mail.ToTable("Mail", Schemas.Platform, table => table.ExcludeFromMigrations()).HasKey(row => row.Id);
            mail.Property(row => row.Template).HasMaxLength(64);
            mail.Property(row => row.Language).HasMaxLength(16);
        });
    }
}
