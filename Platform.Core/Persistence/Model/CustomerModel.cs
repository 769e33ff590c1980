using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering.Approvals;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

// Foreign keys carry the tenant, so that no row can hang below another tenant's.
internal static class CustomerModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.ToTable("Customer", Schemas.Platform).HasKey(row => row.CustomerId);
            customer.HasAlternateKey(row => new { row.TenantId, row.CustomerId });
            customer.HasIndex(row => new { row.DateCreated, row.CustomerId });
            customer.HasIndex(row => new { row.TenantId, row.DateCreated, row.CustomerId });
            customer.HasIndex(row => row.ProviderCustomerId).IsUnique();
            customer.ComplexProperty(row => row.Agreement);
            customer.ComplexProperty(row => row.Address);
        });
        model.Entity<Account>(account =>
        {
            account.ToTable("Account", Schemas.Platform).HasKey(row => row.Id);
            account.Property(row => row.Id).HasColumnName("AccountId");
            account.HasAlternateKey(row => new { row.TenantId, row.CustomerId, row.Id });
            account.HasOne<Customer>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId });
            account.HasIndex(row => new { row.TenantId, row.CustomerId, row.DateCreated, row.Id });
        });
        ConfigureLimits(model);
        model.Entity<VatIdCheck>(check =>
        {
            check.ToTable("VatIdCheck", Schemas.Platform).HasKey(row => row.Id);
            check.HasOne<Customer>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId });
        });
    }

    private static void ConfigureLimits(ModelBuilder model)
    {
        model.Entity<CustomerCredit>(credit =>
        {
            credit.ToTable("CustomerCredit", Schemas.Platform).HasKey(row => row.Id);
            credit.HasIndex(row => new { row.TenantId, row.CustomerId }).IsUnique();
            credit.HasOne<Customer>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId });
        });
        model.Entity<TenantCredit>(credit =>
        {
            credit.ToTable("TenantCredit", Schemas.Platform).HasKey(row => row.Id);
            credit.HasIndex(row => row.BuyerTenantId).IsUnique();
        });
        model.Entity<SpendLimit>(limit =>
        {
            limit.ToTable("SpendLimit", Schemas.Platform).HasKey(row => row.Id);
            limit.HasIndex(row => new { row.TenantId, row.CustomerId, row.AccountId });
            limit.HasOne<Customer>().WithMany().HasForeignKey(row => new { row.TenantId, row.CustomerId })
                .HasPrincipalKey(row => new { row.TenantId, row.CustomerId });
        });
    }
}
