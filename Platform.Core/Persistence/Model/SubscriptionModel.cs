using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Subscriptions;
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
            change.HasIndex(row => new { row.SubscriptionId, row.AcceptedAt });
            change.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<SubscriptionEvent>(step =>
        {
            step.ToTable("SubscriptionEvent", Schemas.Platform).HasKey(row => row.Id);
            step.HasIndex(row => new { row.SubscriptionId, row.At });
            step.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<Licence>(licence =>
        {
            licence.ToTable("Licence", Schemas.Platform).HasKey(row => row.Id);
            licence.Property(row => row.Id).HasColumnName("LicenceId");
            licence.HasIndex(row => row.SubscriptionId).IsUnique();
            licence.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            licence.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
    }

    private static void ConfigureSubscription(ModelBuilder model) => model.Entity<AccountSubscription>(subscription =>
    {
        subscription.ToTable("AccountSubscription", Schemas.Platform).HasKey(row => row.Id);
        subscription.Property(row => row.Id).HasColumnName("AccountSubscriptionId");
        subscription.HasAlternateKey(row => new { row.TenantId, row.CustomerId, row.Id });
        subscription.HasIndex(row => row.OrderLineId).IsUnique();
        subscription.HasIndex(row => row.ProviderSubscriptionId).IsUnique();
        subscription.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
        subscription.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
        subscription.HasIndex(row => new { row.Status, row.EndDate });
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
