using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class OrderModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Order>(order =>
        {
            order.ToTable("Order", Schemas.Platform).HasKey(row => row.Id);
            order.Property(row => row.Id).HasColumnName("OrderId");
            order.Property(row => row.FailureReason).HasMaxLength(1000);
            order.ComplexProperty(row => row.Terms);
            order.HasAlternateKey(row => new { row.TenantId, row.CustomerId, row.Id });
            order.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            order.HasIndex(row => new { row.DateCreated, row.Id });
            order.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            order.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
            order.HasOne<Account>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId, row.AccountId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
            order.HasMany(row => row.Lines).WithOne()
                .HasForeignKey(row => new { row.TenantId, row.CustomerId, row.OrderId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<OrderLine>(line =>
        {
            line.ToTable("OrderLine", Schemas.Platform).HasKey(row => row.Id);
            line.Property(row => row.FailureReason).HasMaxLength(1000);
            line.Ignore(row => row.HasEnded);
            line.HasIndex(row => new { row.OrderId, row.LineNumber }).IsUnique();
            line.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId);
        });
        ConfigureAround(model);
    }

    private static void ConfigureAround(ModelBuilder model)
    {
        model.Entity<OrderEvent>(step =>
        {
            step.ToTable("OrderEvent", Schemas.Platform).HasKey(row => row.Id);
            step.Property(row => row.Reason).HasMaxLength(1000);
            step.HasIndex(row => new { row.OrderId, row.At, row.Id });
            step.HasOne<Order>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId, row.OrderId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId, row.Id });
        });
        model.Entity<Quote>(quote =>
        {
            quote.ToTable("Quote", Schemas.Platform).HasKey(row => row.Id);
            quote.Property(row => row.AnswerJson).HasMaxLength(-1);
            quote.HasIndex(row => row.ExpiresAt);
        });
    }
}
