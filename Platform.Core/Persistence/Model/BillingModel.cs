using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Core.Billing.Documents.Storing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Subscriptions;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class BillingModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureCharges(model);
        ConfigureInvoices(model);
        ConfigureCreditNotes(model);
        ConfigureDocuments(model);
        ConfigureRuns(model);
    }

    private static void ConfigureCharges(ModelBuilder model)
    {
        model.Entity<Charge>(charge =>
        {
            charge.ToTable("Charge", Schemas.Platform).HasKey(row => row.Id);
            charge.Property(row => row.Id).HasColumnName("ChargeId");
            charge.Property(row => row.Cause).HasMaxLength(120);
            charge.HasIndex(row => row.Cause).IsUnique();
            charge.HasIndex(row => row.CreditOf);
            charge.HasIndex(row => new { row.SubscriptionId, row.PeriodStart });
            charge.HasIndex(row => new { row.IsRated, row.Kind });
            charge.HasIndex(row => new { row.DocumentId, row.Month, row.TenantId, row.CustomerId });
            charge.HasIndex(row => new { row.TenantId, row.CustomerId, row.ChargedAt });
            charge.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<WholesaleCharge>(charge =>
        {
            charge.ToTable("WholesaleCharge", Schemas.Platform).HasKey(row => row.ChargeId);
            charge.HasIndex(row => row.CreditOf);
            charge.HasIndex(row => new { row.DocumentId, row.Month, row.BuyerTenantId });
            charge.HasOne<Charge>().WithOne().HasForeignKey<WholesaleCharge>(row => row.ChargeId);
        });
        model.Entity<ChargeCost>(cost =>
        {
            cost.ToTable("ChargeCost", Schemas.Platform).HasKey(row => row.ChargeId);
            cost.HasIndex(row => row.SubscriptionId);
            cost.HasOne<Charge>().WithOne().HasForeignKey<ChargeCost>(row => row.ChargeId);
        });
    }

    private static void ConfigureInvoices(ModelBuilder model)
    {
        model.Entity<Invoice>(invoice =>
        {
            invoice.ToTable("Invoice", Schemas.Platform).HasKey(row => row.Id);
            invoice.Property(row => row.Id).HasColumnName("InvoiceId");
            invoice.ComplexProperty(row => row.Seller, party => party.ComplexProperty(row => row.Address));
            invoice.ComplexProperty(row => row.Buyer, party => party.ComplexProperty(row => row.Address));
            invoice.ComplexProperty(row => row.DeclaredTax);
            invoice.ComplexProperty(row => row.PayTo, account => account.ToJson());
            invoice.ComplexCollection(row => row.Taxes, taxes => taxes.ToJson());
            invoice.HasIndex(row => new { row.SellerEntityId, row.Number }).IsUnique();
            invoice.HasIndex(row => new { row.DateCreated, row.Id });
            invoice.HasIndex(row => new { row.SellerTenantId, row.DateCreated, row.Id });
            invoice.HasIndex(row => new { row.BuyerTenantId, row.DateCreated, row.Id });
            invoice.HasIndex(row => new { row.CustomerId, row.DateCreated, row.Id });
            invoice.HasIndex(row => new { row.Status, row.DueAt });
        });
        model.Entity<InvoiceLine>(line =>
        {
            line.ToTable("InvoiceLine", Schemas.Platform).HasKey(row => row.Id);
            line.Property(row => row.Description).HasMaxLength(1000);
            line.HasIndex(row => new { row.InvoiceId, row.Number }).IsUnique();
            line.HasIndex(row => row.ChargeId);
            line.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
        });
        model.Entity<InvoiceDraft>(draft =>
        {
            draft.ToTable("InvoiceDraft", Schemas.Platform).HasKey(row => row.Id);
            draft.Property(row => row.Unit).HasMaxLength(120);
            draft.HasIndex(row => row.Unit).IsUnique();
            draft.HasIndex(row => new { row.IsIssued, row.Month });
        });
    }

    private static void ConfigureCreditNotes(ModelBuilder model)
    {
        model.Entity<CreditNote>(note =>
        {
            note.ToTable("CreditNote", Schemas.Platform).HasKey(row => row.Id);
            note.Property(row => row.Id).HasColumnName("CreditNoteId");
            note.ComplexProperty(row => row.Seller, party => party.ComplexProperty(row => row.Address));
            note.ComplexProperty(row => row.Buyer, party => party.ComplexProperty(row => row.Address));
            note.ComplexCollection(row => row.Taxes, taxes => taxes.ToJson());
            note.HasIndex(row => new { row.SellerTenantId, row.Number });
            note.HasIndex(row => new { row.SellerTenantId, row.DateCreated, row.Id });
            note.HasIndex(row => new { row.BuyerTenantId, row.DateCreated, row.Id });
            note.HasIndex(row => new { row.CustomerId, row.DateCreated, row.Id });
            note.HasOne<Invoice>().WithMany().HasForeignKey(row => row.InvoiceId);
            note.HasMany(row => row.Lines).WithOne().HasForeignKey(row => row.CreditNoteId);
        });
        model.Entity<CreditNoteLine>(line =>
        {
            line.ToTable("CreditNoteLine", Schemas.Platform).HasKey(row => row.Id);
            line.Property(row => row.Description).HasMaxLength(1000);
            line.HasIndex(row => new { row.InvoiceId, row.InvoiceLineNumber });
        });
    }

    private static void ConfigureDocuments(ModelBuilder model)
    {
        model.Entity<DocumentFile>(file =>
        {
            file.ToTable("DocumentFile", Schemas.Platform).HasKey(row => row.Id);
            file.Property(row => row.Hash).HasMaxLength(64);
            file.Property(row => row.Name).HasMaxLength(64);
            file.HasIndex(row => new { row.DocumentId, row.Format }).IsUnique();
        });
        model.Entity<DocumentDelivery>(delivery =>
        {
            delivery.ToTable("DocumentDelivery", Schemas.Platform).HasKey(row => row.Id);
            delivery.Property(row => row.Address).HasMaxLength(254);
            delivery.HasIndex(row => new { row.DocumentId, row.Number }).IsUnique();
            delivery.HasIndex(row => row.MailId);
        });
    }

    private static void ConfigureRuns(ModelBuilder model)
    {
        model.Entity<NumberSeries>(series =>
        {
            series.ToTable("NumberSeries", Schemas.Platform).HasKey(row => row.Name);
            series.Property(row => row.Name).HasMaxLength(64);
        });
        model.Entity<BillingRun>(run =>
        {
            run.ToTable("BillingRun", Schemas.Jobs).HasKey(row => row.Id);
            run.HasIndex(row => new { row.State, row.Month });
        });
    }
}
