using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Bank;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class PaymentModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Payment>(payment =>
        {
            payment.ToTable("Payment", Schemas.Platform).HasKey(row => row.Id);
            payment.Property(row => row.Id).HasColumnName("PaymentId");
            payment.Property(row => row.Source).HasMaxLength(120);
            payment.HasIndex(row => new { row.SellerTenantId, row.Source }).IsUnique();
            payment.HasIndex(row => new { row.DateCreated, row.Id });
            payment.HasIndex(row => new { row.SellerTenantId, row.DateCreated, row.Id });
            payment.HasIndex(row => new { row.BuyerTenantId, row.DateCreated, row.Id });
            payment.HasIndex(row => new { row.CustomerId, row.DateCreated, row.Id });
        });
        model.Entity<PaymentAllocation>(part =>
        {
            part.ToTable("PaymentAllocation", Schemas.Platform).HasKey(row => row.Id);
            part.HasIndex(row => row.PaymentId);
            part.HasIndex(row => row.InvoiceId);
            part.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId);
            part.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        model.Entity<WriteOff>(part =>
        {
            part.ToTable("WriteOff", Schemas.Platform).HasKey(row => row.Id);
            part.HasIndex(row => row.InvoiceId);
            part.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        model.Entity<PaymentRefund>(refund =>
        {
            refund.ToTable("PaymentRefund", Schemas.Platform).HasKey(row => row.Id);
            refund.Property(row => row.Id).HasColumnName("RefundId");
            refund.Property(row => row.ProviderRefundId).HasMaxLength(100);
            refund.HasIndex(row => row.ProviderRefundId).IsUnique();
            refund.HasIndex(row => row.PaymentId);
            refund.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId);
        });
        ConfigureBank(model);
    }

    private static void ConfigureBank(ModelBuilder model) =>
        model.Entity<BankEntry>(entry =>
        {
            entry.ToTable("BankEntry", Schemas.Platform).HasKey(row => row.Id);
            entry.Property(row => row.Id).HasColumnName("BankEntryId");
            entry.Property(row => row.Source).HasMaxLength(120);
            entry.HasIndex(row => new { row.TenantId, row.Source }).IsUnique();
            entry.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            entry.HasOne<Payment>().WithMany().HasForeignKey(row => row.PaymentId);
        });
}
