using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Tax;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class CatalogueModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureServices(model);
        ConfigureCosts(model);
        ConfigurePrices(model);
    }

    private static void ConfigureServices(ModelBuilder model)
    {
        model.Entity<CloudService>(service =>
        {
            service.ToTable("Service", Schemas.Platform).HasKey(row => row.Id);
            service.Property(row => row.Id).HasColumnName("ServiceId");
            service.Property(row => row.Description).HasMaxLength(4000);
            service.Property(row => row.UpgradesTo).HasMaxLength(4000);
            service.HasIndex(row => row.Slug).IsUnique();
            service.HasIndex(row => row.ProviderProductId).IsUnique();
            service.HasMany(row => row.Plans).WithOne().HasForeignKey(row => row.ServiceId);
            service.Ignore(row => row.VersionName);
        });
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("Plan", Schemas.Platform).HasKey(row => row.Id);
            plan.Property(row => row.Id).HasColumnName("PlanId");
            plan.HasIndex(row => row.ProviderOfferId).IsUnique();
            plan.Ignore(row => row.VersionName);
        });
        model.Entity<CatalogueEntry>(entry =>
        {
            entry.ToTable("CatalogueEntry", Schemas.Platform).HasKey(row => row.Id);
            entry.Property(row => row.Description).HasMaxLength(4000);
            entry.HasIndex(row => new { row.TenantId, row.ServiceId, row.ForCustomerId });
            entry.HasOne<CloudService>().WithMany().HasForeignKey(row => row.ServiceId);
            entry.Ignore(row => row.VersionName);
        });
    }

    private static void ConfigureCosts(ModelBuilder model)
    {
        model.Entity<PriceSheetLine>(line =>
        {
            line.ToTable("PriceSheetLine", Schemas.Platform).HasKey(row => row.Id);
            line.HasIndex(row => new { row.Market, row.PlanId, row.EffectiveFrom }).IsUnique();
            line.HasIndex(row => new { row.DateCreated, row.Id });
            line.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId);
            line.Ignore(row => row.VersionName);
        });
        model.Entity<ExchangeRate>(rate =>
        {
            rate.ToTable("ExchangeRate", Schemas.Platform).HasKey(row => row.Id);
            rate.HasIndex(row => new { row.FromCurrency, row.ToCurrency, row.ValidFrom }).IsUnique();
            rate.HasIndex(row => new { row.ToCurrency, row.ValidFrom });
            rate.Ignore(row => row.VersionName);
        });
        model.Entity<SyncState>(state =>
        {
            state.ToTable("SyncState", Schemas.Jobs).HasKey(row => row.Feed);
            state.Property(row => row.Feed).HasMaxLength(64);
        });
        model.Entity<TaxRateRow>(rate =>
        {
            rate.ToTable("TaxRate", Schemas.Platform).HasKey(row => row.Id);
            rate.HasIndex(row => new { row.CountryCode, row.Category, row.ValidFrom }).IsUnique();
            rate.Ignore(row => row.VersionName);
        });
        model.Entity<TaxCountry>(country =>
        {
            country.ToTable("TaxCountry", Schemas.Platform).HasKey(row => row.Id);
            country.HasIndex(row => new { row.CountryCode, row.ValidFrom }).IsUnique();
            country.Ignore(row => row.VersionName);
        });
    }

    private static void ConfigurePrices(ModelBuilder model)
    {
        model.Entity<PriceRule>(rule =>
        {
            rule.ToTable("PriceRule", Schemas.Platform).HasKey(row => row.Id);
            rule.HasIndex(row => new { row.TenantId, row.BuyerTenantId, row.ScopeType });
            rule.Ignore(row => row.VersionName);
        });
        model.Entity<BuyingPrice>(price =>
        {
            price.ToTable("BuyingPrice", Schemas.Platform).HasKey(row => row.Id);
            price.HasIndex(row => new { row.BuyerTenantId, row.PlanId, row.Fingerprint }).IsUnique();
            price.HasOne<Plan>().WithMany().HasForeignKey(row => row.PlanId);
        });
        model.Entity<BuyingPriceCost>(cost =>
        {
            cost.ToTable("BuyingPriceCost", Schemas.Platform).HasKey(row => row.BuyingPriceId);
            cost.HasOne<BuyingPrice>().WithOne().HasForeignKey<BuyingPriceCost>(row => row.BuyingPriceId);
        });
    }
}
