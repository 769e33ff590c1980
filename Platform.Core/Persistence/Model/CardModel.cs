using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class CardModel
{
    private const int ProviderId = 100;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PaymentAccount>(account =>
        {
            account.ToTable("PaymentAccount", Schemas.Platform).HasKey(row => row.Id);
            account.Property(row => row.Id).HasColumnName("PaymentAccountId");
            account.Property(row => row.ProviderAccountId).HasMaxLength(ProviderId);
            account.HasIndex(row => row.TenantId).IsUnique();
            account.HasIndex(row => row.ProviderAccountId).IsUnique();
            account.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId);
        });
        model.Entity<CardEvent>(news =>
        {
            news.ToTable("CardEvent", Schemas.Platform).HasKey(row => row.Id);
            news.Property(row => row.EventId).HasMaxLength(ProviderId);
            news.HasIndex(row => row.EventId).IsUnique();
            news.HasIndex(row => row.ReceivedAt);
        });
        ConfigureHolders(model);
        ConfigurePayments(model);
    }

    private static void ConfigureHolders(ModelBuilder model)
    {
        model.Entity<CardHolder>(holder =>
        {
            holder.ToTable("CardHolder", Schemas.Platform).HasKey(row => row.Id);
            holder.Property(row => row.Id).HasColumnName("CardHolderId");
            holder.HasIndex(row => new { row.SellerTenantId, row.Buyer }).IsUnique();
        });
        model.Entity<SavedCard>(card =>
        {
            card.ToTable("SavedCard", Schemas.Platform).HasKey(row => row.Id);
            card.Property(row => row.Id).HasColumnName("SavedCardId");
            card.Property(row => row.ProviderCardId).HasMaxLength(ProviderId);
            card.HasIndex(row => row.ProviderCardId).IsUnique();
            card.HasIndex(row => row.HolderId);
            card.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            card.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            card.HasOne<CardHolder>().WithMany().HasForeignKey(row => row.HolderId);
        });
        model.Entity<CardSetup>(setup =>
        {
            setup.ToTable("CardSetup", Schemas.Platform).HasKey(row => row.Id);
            setup.Property(row => row.Id).HasColumnName("CardSetupId");
            setup.HasIndex(row => row.HolderId);
            setup.HasOne<CardHolder>().WithMany().HasForeignKey(row => row.HolderId);
        });
    }

    private static void ConfigurePayments(ModelBuilder model)
    {
        model.Entity<CardPayment>(payment =>
        {
            payment.ToTable("CardPayment", Schemas.Platform).HasKey(row => row.Id);
            payment.Property(row => row.Id).HasColumnName("CardPaymentId");
            payment.Property(row => row.ProviderChargeId).HasMaxLength(ProviderId);
            payment.HasIndex(row => row.OpenInvoiceId).IsUnique();
            payment.HasIndex(row => row.ProviderChargeId).IsUnique();
            payment.HasIndex(row => new { row.InvoiceId, row.DateCreated, row.Id });
            payment.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            payment.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            payment.HasIndex(row => row.PaymentId);
            payment.HasOne<CardHolder>().WithMany().HasForeignKey(row => row.HolderId);
            payment.HasOne<SavedCard>().WithMany().HasForeignKey(row => row.CardId);
            payment.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        model.Entity<CardDispute>(dispute =>
        {
            dispute.ToTable("CardDispute", Schemas.Platform).HasKey(row => row.Id);
            dispute.Property(row => row.Id).HasColumnName("CardDisputeId");
            dispute.Property(row => row.ProviderDisputeId).HasMaxLength(ProviderId);
            dispute.HasIndex(row => row.ProviderDisputeId).IsUnique();
            dispute.HasIndex(row => row.PaymentId);
            dispute.HasIndex(row => row.InvoiceId);
            dispute.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId);
        });
    }
}
