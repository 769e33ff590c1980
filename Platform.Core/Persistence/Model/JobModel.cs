using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Idempotency;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Subscriptions.Reconciling.Events;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class JobModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("OutboxMessage", Schemas.Jobs).HasKey(row => row.Id);
            message.Property(row => row.LastError).HasMaxLength(1000);
            message.HasIndex(row => new { row.State, row.NotBefore });
            message.HasIndex(row => new { row.Topic, row.SubjectId });
            message.HasIndex(row => new { row.CreatedAt, row.Id });
        });
        model.Entity<IdempotencyRecord>(record =>
        {
            record.ToTable("IdempotencyRecord", Schemas.Jobs).HasKey(row => row.Id);
            record.Property(row => row.Id).HasMaxLength(64);
            record.Property(row => row.BodyHash).HasMaxLength(64);
            record.HasIndex(row => row.CreatedAt);
        });
        model.Entity<ProviderWebhook>(webhook => webhook.ToTable("ProviderWebhook", Schemas.Jobs).HasKey(row =>
            row.Id));
        model.Entity<ProviderEvent>(news =>
        {
            news.ToTable("ProviderEvent", Schemas.Jobs).HasKey(row => row.EventId);
            news.Property(row => row.EventId).HasMaxLength(64);
            news.HasIndex(row => row.ReceivedAt);
        });
        model.Entity<JobRun>(run =>
        {
            run.ToTable("JobRun", Schemas.Jobs).HasKey(row => row.Id);
            run.Property(row => row.Error).HasMaxLength(4000);
            run.HasIndex(row => new { row.StartedAt, row.Id });
        });
        model.Entity<AuditEvent>(audit =>
        {
            audit.ToTable("AuditEvent", Schemas.Platform).HasKey(row => row.Id);
            audit.Property(row => row.Reason).HasMaxLength(1000);
            audit.HasIndex(row => new { row.At, row.Id });
            audit.HasIndex(row => new { row.TenantId, row.At, row.Id });
            audit.HasIndex(row => row.SubjectId);
        });
    }
}
