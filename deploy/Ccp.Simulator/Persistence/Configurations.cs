using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.ServiceRequests;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crayon.Ccp.Simulator.Persistence;

internal sealed class StoredSettingConfiguration : IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredSetting> builder) => builder.HasKey(s => s.Name);
}

internal sealed class RequestRecordConfiguration : IEntityTypeConfiguration<RequestRecord>
{
    public void Configure(EntityTypeBuilder<RequestRecord> builder)
    {
        builder.HasKey(r => r.Key);
        builder.HasIndex(r => r.StoredAt);
    }
}

internal sealed class PriceChangeConfiguration : IEntityTypeConfiguration<PriceChange>
{
    public void Configure(EntityTypeBuilder<PriceChange> builder) =>
        builder.HasKey(c => new { c.Effective, c.SkuId, c.Market });
}

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasKey(c => c.Seq);
        builder.HasIndex(c => c.Id).IsUnique();
        builder.HasIndex(c => new { c.PartnerId, c.ExternalReference });
        builder.OwnsOne(c => c.Agreement);
    }
}

internal sealed class CartConfiguration : IEntityTypeConfiguration<Cart>
{
    public void Configure(EntityTypeBuilder<Cart> builder)
    {
        builder.HasKey(c => c.Seq);
        builder.HasIndex(c => c.Id).IsUnique();
    }
}

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.HasKey(o => o.Seq);
        builder.HasIndex(o => o.Id).IsUnique();
        builder.HasIndex(o => new { o.CustomerId, o.AlternateId });
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey("OrderSeq").IsRequired();
        builder.Navigation(o => o.Lines).AutoInclude();
    }
}

internal sealed class OrderLineConfiguration : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder) => builder.HasKey(l => l.Seq);
}

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.HasKey(s => s.Seq);
        builder.HasIndex(s => s.Id).IsUnique();
        builder.HasIndex(s => s.CustomerId);
        builder.HasIndex(s => s.ParentSubscriptionId);
        builder.HasIndex(s => new { s.IsRunning, s.TermEnd });
        builder.HasMany(s => s.Batches).WithOne().HasForeignKey("SubscriptionSeq").IsRequired();
        builder.Navigation(s => s.Batches).AutoInclude();
        builder.OwnsOne(s => s.NextTerm);
    }
}

internal sealed class SeatBatchConfiguration : IEntityTypeConfiguration<SeatBatch>
{
    public void Configure(EntityTypeBuilder<SeatBatch> builder) => builder.HasKey(b => b.Seq);
}

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.HasKey(h => h.Seq);
        builder.HasIndex(h => h.SubscriptionId);
    }
}

internal sealed class TransitionConfiguration : IEntityTypeConfiguration<Transition>
{
    public void Configure(EntityTypeBuilder<Transition> builder)
    {
        builder.HasKey(t => t.Seq);
        builder.HasIndex(t => t.FromSubscriptionId);
        builder.HasIndex(t => t.ToSubscriptionId);
    }
}

internal sealed class PromotionConfiguration : IEntityTypeConfiguration<Promotion>
{
    public void Configure(EntityTypeBuilder<Promotion> builder) => builder.HasKey(p => p.Id);
}

internal sealed class ServiceRequestConfiguration : IEntityTypeConfiguration<ServiceRequest>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.HasKey(r => r.Seq);
        builder.HasIndex(r => r.Id).IsUnique();
        builder.HasIndex(r => new { r.CustomerId, r.AlternateId });
        builder.HasMany(r => r.Notes).WithOne().HasForeignKey("ServiceRequestSeq").IsRequired();
        builder.Navigation(r => r.Notes).AutoInclude();
    }
}

internal sealed class ServiceRequestNoteConfiguration : IEntityTypeConfiguration<ServiceRequestNote>
{
    public void Configure(EntityTypeBuilder<ServiceRequestNote> builder) => builder.HasKey(n => n.Seq);
}

internal sealed class BillingInvoiceConfiguration : IEntityTypeConfiguration<BillingInvoice>
{
    public void Configure(EntityTypeBuilder<BillingInvoice> builder)
    {
        builder.HasKey(i => i.Seq);
        builder.HasIndex(i => i.Id).IsUnique();
        builder.HasIndex(i => new { i.PartnerId, i.Month });
    }
}

internal sealed class BilledLineConfiguration : IEntityTypeConfiguration<BilledLine>
{
    public void Configure(EntityTypeBuilder<BilledLine> builder)
    {
        builder.HasKey(l => l.Seq);
        builder.HasIndex(l => l.InvoiceId);
    }
}

internal sealed class BillingAdjustmentConfiguration : IEntityTypeConfiguration<BillingAdjustment>
{
    public void Configure(EntityTypeBuilder<BillingAdjustment> builder)
    {
        builder.HasKey(a => a.Seq);
        builder.HasIndex(a => a.InvoiceId);
    }
}

internal sealed class UsageReadingConfiguration : IEntityTypeConfiguration<UsageReading>
{
    public void Configure(EntityTypeBuilder<UsageReading> builder) =>
        builder.HasKey(r => new { r.SubscriptionId, r.Day });
}

internal sealed class WebhookRegistrationConfiguration : IEntityTypeConfiguration<WebhookRegistration>
{
    public void Configure(EntityTypeBuilder<WebhookRegistration> builder) => builder.HasKey(r => r.PartnerId);
}

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.HasKey(d => d.Seq);
        builder.HasIndex(d => d.EventId);
        builder.HasIndex(d => new { d.Status, d.NextAttemptAt });
    }
}
