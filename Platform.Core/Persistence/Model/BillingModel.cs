using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class BillingModel
{
    public static void Configure(ModelBuilder model) => ConfigureCharges(model);

    private static void ConfigureCharges(ModelBuilder model)
    {
        model.Entity<Charge>(charge =>
        {
            charge.ToTable("Charge", Schemas.Platform).HasKey(row => row.Id);
            charge.Property(row => row.Id).HasColumnName("ChargeId");
            charge.Property(row => row.Cause).HasMaxLength(120);
            charge.HasIndex(row => row.Cause).IsUnique();
            charge.HasIndex(row => new { row.SubscriptionId, row.PeriodStart });
            charge.HasIndex(row => new { row.IsRated, row.Kind });
            charge.HasIndex(row => new { row.InvoiceId, row.Month, row.TenantId });
            charge.HasIndex(row => new { row.TenantId, row.CustomerId, row.ChargedAt });
            charge.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<WholesaleCharge>(charge =>
        {
            charge.ToTable("WholesaleCharge", Schemas.Platform).HasKey(row => row.ChargeId);
            charge.HasIndex(row => new { row.InvoiceId, row.Month, row.BuyerTenantId });
            charge.HasOne<Charge>().WithOne().HasForeignKey<WholesaleCharge>(row => row.ChargeId);
        });
        model.Entity<ChargeCost>(cost =>
        {
            cost.ToTable("ChargeCost", Schemas.Platform).HasKey(row => row.ChargeId);
            cost.HasIndex(row => row.SubscriptionId);
            cost.HasOne<Charge>().WithOne().HasForeignKey<ChargeCost>(row => row.ChargeId);
        });
    }
}
