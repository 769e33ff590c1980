using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class DunningModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<DunningSettings>(settings =>
        {
            settings.ToTable("DunningSettings", Schemas.Platform).HasKey(row => row.Id);
            settings.HasIndex(row => row.TenantId).IsUnique();
        });
        model.Entity<DunningCase>(found =>
        {
            found.ToTable("DunningCase", Schemas.Platform).HasKey(row => row.Id);
            found.Property(row => row.Id).HasColumnName("DunningCaseId");
            found.HasIndex(row => new { row.InvoiceId, row.Round }).IsUnique();
            found.HasIndex(row => new { row.State, row.NextAt });
            found.HasIndex(row => new { row.SellerTenantId, row.DateCreated, row.Id });
            found.HasIndex(row => new { row.BuyerTenantId, row.DateCreated, row.Id });
            found.HasIndex(row => new { row.CustomerId, row.DateCreated, row.Id });
            found.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        model.Entity<DunningStep>(step =>
        {
            step.ToTable("DunningStep", Schemas.Platform).HasKey(row => row.Id);
            step.HasIndex(row => new { row.CaseId, row.Kind, row.Number }).IsUnique();
            step.HasIndex(row => row.InvoiceId);
            step.HasOne<DunningCase>().WithMany().HasForeignKey(row => row.CaseId);
        });
        model.Entity<InvoiceDispute>(dispute =>
        {
            dispute.ToTable("InvoiceDispute", Schemas.Platform).HasKey(row => row.Id);
            dispute.HasIndex(row => row.InvoiceId);
            dispute.HasIndex(row => new { row.SellerTenantId, row.DateCreated, row.Id });
            dispute.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        ConfigureSuspensions(model);
    }

    private static void ConfigureSuspensions(ModelBuilder model) =>
        model.Entity<DunningSuspension>(stop =>
        {
            stop.ToTable("DunningSuspension", Schemas.Platform).HasKey(row => row.Id);
            stop.HasIndex(row => row.State);
            stop.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            stop.HasIndex(row => new { row.CustomerId, row.State });
            stop.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
}
