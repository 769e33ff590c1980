using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Subscriptions.Holds;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class RenewalModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<RenewalPolicy>(policy =>
        {
            policy.ToTable("RenewalPolicy", Schemas.Platform).HasKey(row => row.Id);
            policy.HasIndex(row => new { row.TenantId, row.CustomerId }).IsUnique();
            policy.HasOne<Customer>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId });
        });
        model.Entity<SubscriptionDeadline>(deadline =>
        {
            deadline.ToTable("SubscriptionDeadline", Schemas.Platform).HasKey(row => row.Id);
            deadline.HasIndex(row => new { row.SubscriptionId, row.Kind, row.DeadlineAt, row.DaysBefore }).IsUnique();
            deadline.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        ConfigureHolds(model);
        model.Entity<LicenceAssignment>(assignment =>
        {
            assignment.ToTable("LicenceAssignment", Schemas.Platform).HasKey(row => row.Id);
            assignment.HasIndex(row => new { row.LicenceId, row.Email });
            assignment.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            assignment.HasOne<Licence>().WithMany().HasForeignKey(row => row.LicenceId);
        });
    }

    private static void ConfigureHolds(ModelBuilder model)
    {
        model.Entity<HeldRenewal>(held =>
        {
            held.ToTable("HeldRenewal", Schemas.Platform).HasKey(row => row.Id);
            held.HasIndex(row => new { row.SubscriptionId, row.TermEnd, row.HeldSince }).IsUnique();
            held.HasIndex(row => new { row.State, row.StopsAt });
            held.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<PlanNotice>(notice =>
        {
            notice.ToTable("PlanNotice", Schemas.Platform).HasKey(row => row.Id);
            notice.HasIndex(row => new { row.SubscriptionId, row.At });
            notice.HasOne<AccountSubscription>().WithMany()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.SubscriptionId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
    }
}
