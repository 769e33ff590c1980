using Crayon.Platform.Core.Costs;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class CostModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ProviderInvoice>(invoice =>
        {
            invoice.ToTable("ProviderInvoice", Schemas.Platform).HasKey(row => row.Id);
            invoice.Property(row => row.Number).HasMaxLength(64);
            invoice.Ignore(row => row.DifferenceMinor);
            invoice.HasIndex(row => row.Number).IsUnique();
            invoice.HasIndex(row => new { row.Month, row.Currency });
        });
        model.Entity<CostLine>(line =>
        {
            // No key to customers, subscriptions or plans: the provider may name what is not ours, or no longer.
            line.ToTable("CostLine", Schemas.Platform).HasKey(row => row.Id);
            line.Property(row => row.ProviderReference).HasMaxLength(100);
            line.Property(row => row.ChargeType).HasMaxLength(64);
            line.Property(row => row.ProviderCustomerId).HasMaxLength(64);
            line.Property(row => row.ProviderSubscriptionId).HasMaxLength(64);
            line.Property(row => row.PartnerId).HasMaxLength(100);
            line.Property(row => row.Currency).HasMaxLength(3);
            line.Property(row => row.PricingCurrency).HasMaxLength(3);
            line.Ignore(row => row.IsUnknown);
            line.HasIndex(row => row.ProviderReference).IsUnique();
            line.HasIndex(row => new { row.ProviderInvoiceId, row.Id });
            line.HasIndex(row => new { row.SubscriptionId, row.ChargedFrom });
            line.HasOne<ProviderInvoice>().WithMany().HasForeignKey(row => row.ProviderInvoiceId);
        });
    }
}
