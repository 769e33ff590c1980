using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Adopting;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class SubscriptionModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureSubscription(model);
        model.Entity<SubscriptionSeatBatch>(batch =>
        {
            batch.ToTable("SeatBatch", Schemas.Platform).HasKey(row => row.Id);
            batch.HasIndex(row => new { row.SubscriptionId, row.PurchasedAt });
        });
        model.Entity<SubscriptionChange>(change =>
        {
            change.ToTable("SubscriptionChange", Schemas.Platform).HasKey(row => row.Id);
            change.Property(row => row.FailureReason).HasMaxLength(1000);
            change.HasIndex(row => new { row.SubscriptionId, row.DateCreated, row.Id });
            change.ComplexProperty(row => row.Scheduled);
            change.ComplexProperty(row => row.Unscheduled);
            change.ComplexProperty(row => row.Consent);
            change.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        ConfigureHistory(model);
        ConfigureAdoption(model);
        model.Entity<Licence>(licence =>
        {
            licence.ToTable("Licence", Schemas.Platform).HasKey(row => row.Id);
            licence.Property(row => row.Id).HasColumnName("LicenceId");
            licence.HasIndex(row => row.SubscriptionId).IsUnique();
            licence.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            licence.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            licence.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
    }

    private static void ConfigureAdoption(ModelBuilder model)
    {
        model.Entity<Adoption>(adoption =>
        {
            adoption.ToTable("Adoption", Schemas.Platform).HasKey(row => row.Id);
            adoption.Property(row => row.Id).HasColumnName("AdoptionId");
            adoption.HasAlternateKey(row => new { row.TenantId, row.CustomerId, row.Id });
            adoption.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            adoption.HasOne<Account>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.AccountId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
            adoption.HasMany(row => row.Lines).WithOne()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.AdoptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<AdoptionLine>(line =>
        {
            line.ToTable("AdoptionLine", Schemas.Platform).HasKey(row => row.Id);
            line.Property(row => row.FoundJson).HasMaxLength(-1);
            line.HasIndex(row => new { row.AdoptionId, row.ProviderSubscriptionId }).IsUnique();
        });
    }

    private static void ConfigureHistory(ModelBuilder model)
    {
        model.Entity<SubscriptionEvent>(step =>
        {
            step.ToTable("SubscriptionEvent", Schemas.Platform).HasKey(row => row.Id);
            step.Property(row => row.Reason).HasMaxLength(1000);
            step.HasIndex(row => new { row.SubscriptionId, row.At });
            step.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<SubscriptionDrift>(drift =>
        {
            drift.ToTable("SubscriptionDrift", Schemas.Platform).HasKey(row => row.Id);
            drift.Property(row => row.What).HasMaxLength(1000);
            drift.HasIndex(row => new { row.DateCreated, row.Id });
            drift.HasIndex(row => new { row.State, row.DateCreated, row.Id });
            drift.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
    }

    private static void ConfigureSubscription(ModelBuilder model) => model.Entity<AccountSubscription>(subscription =>
    {
        subscription.ToTable("AccountSubscription", Schemas.Platform).HasKey(row => row.Id);
        subscription.Property(row => row.Id).HasColumnName("AccountSubscriptionId");
        subscription.HasAlternateKey(row => new { row.TenantId, row.CustomerId, row.Id });
        subscription.ComplexProperty(row => row.NextTerm);
        subscription.Property(row => row.Tags).HasMaxLength(4000);
        subscription.HasIndex(row => row.ParentId);
        subscription.HasIndex(row => row.OrderLineId).IsUnique();
        subscription.HasIndex(row => row.ProviderSubscriptionId).IsUnique();
        subscription.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
        subscription.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
        subscription.HasIndex(row => new { row.TenantId, row.EndDate, row.Id });
        subscription.HasIndex(row => new { row.TenantId, row.CustomerId, row.EndDate, row.Id });
        subscription.HasIndex(row => new { row.Status, row.EndDate });
        subscription.HasIndex(row => new { row.Status, row.ChargedTo });
        subscription.HasOne<Account>().WithMany()
            .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.AccountId })
            .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        subscription.HasOne<OrderLine>().WithMany().HasForeignKey(row => row.OrderLineId);
        subscription.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId);
        subscription.HasMany(row => row.Batches).WithOne()
            .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
            .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
    });
}
