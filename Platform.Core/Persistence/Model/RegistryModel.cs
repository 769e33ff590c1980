using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class RegistryModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Tenant>(tenant =>
        {
            tenant.ToTable("Tenant", Schemas.Registry).HasKey(row => row.TenantId);
            tenant.HasIndex(row => row.Slug).IsUnique();
            // Tenants without one do not meet: SQL Server's index leaves them out, the others hold no null equal.
            tenant.HasIndex(row => row.PartnerId).IsUnique();
            tenant.HasOne<Tenant>().WithMany().HasForeignKey(row => row.ParentId);
            tenant.Ignore(row => row.VersionName);
        });
        model.Entity<TenantHost>(host =>
        {
            host.ToTable("TenantHost", Schemas.Registry).HasKey(row => row.Host);
            host.Property(row => row.Host).HasMaxLength(255);
            host.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId);
            host.Ignore(row => row.VersionName);
        });
        model.Entity<TenantIssuer>(ConfigureIssuer);
        model.Entity<LegalEntity>(entity =>
        {
            entity.ToTable("LegalEntity", Schemas.Registry).HasKey(row => row.Id);
            entity.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId);
            entity.ComplexProperty(row => row.Address);
            entity.ComplexCollection(row => row.BankAccounts, accounts => accounts.ToJson());
        });
        model.Entity<ProvisioningStep>(step =>
        {
            step.ToTable("ProvisioningStep", Schemas.Registry).HasKey(row => new { row.TenantId, row.Name });
            step.Property(row => row.Error).HasMaxLength(4000);
        });
        ConfigureTechnical(model);
    }

    private static void ConfigureIssuer(EntityTypeBuilder<TenantIssuer> issuer)
    {
        issuer.ToTable("TenantIssuer", Schemas.Registry).HasKey(row => row.Id);
        issuer.HasIndex(row => new { row.Issuer, row.Audience, row.HoldsPair }).IsUnique();
        issuer.ComplexProperty(row => row.Trust, trust =>
        {
            trust.ToJson();
            trust.ComplexProperty(row => row.Customer);
            trust.ComplexProperty(row => row.Scope, scope => scope.ComplexCollection(row => row.Values));
        });
        issuer.HasOne<Tenant>().WithMany().HasForeignKey(row => row.TenantId);
        issuer.Ignore(row => row.VersionName);
    }

    private static void ConfigureTechnical(ModelBuilder model)
    {
        model.Entity<DataVersion>(version =>
        {
            version.ToTable("DataVersion", Schemas.Registry).HasKey(row => row.Name);
            version.Property(row => row.Name).HasMaxLength(64);
            version.HasData(
                new DataVersion { Name = DataVersion.Registry }, new DataVersion { Name = DataVersion.Catalogue },
                new DataVersion { Name = DataVersion.Prices }, new DataVersion { Name = DataVersion.Identity },
                new DataVersion { Name = DataVersion.Clock }, new DataVersion { Name = DataVersion.Revocations });
        });
        model.Entity<ClockOffset>(clock =>
        {
            clock.ToTable("ClockOffset", Schemas.Registry).HasKey(row => row.Id);
            clock.Property(row => row.Id).ValueGeneratedNever();
            clock.Ignore(row => row.VersionName);
            clock.HasData(new ClockOffset());
        });
    }
}
