using Crayon.Platform.Core.Themes.Brands;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class BrandModel
{
    // A hash in hexadecimal digits and an extension.
    private const int LongestName = 70;
    private const int LongestLabel = 60;
    private const int LongestSettings = 4000;
    private const int LongestActor = 200;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<BrandVersion>(version =>
        {
            version.ToTable("BrandVersion", Schemas.Platform).HasKey(row => row.Id);
            version.Property(row => row.Id).HasColumnName("BrandVersionId");
            version.Property(row => row.Label).HasMaxLength(LongestLabel);
            version.Property(row => row.PublishedBy).HasMaxLength(LongestActor);
            version.HasIndex(row => new { row.TenantId, row.Number }).IsUnique();
            version.Ignore(row => row.VersionName);
            Pictures(version);
            version.Property(row => row.Settings).HasMaxLength(LongestSettings);
        });
        model.Entity<BrandDraft>(draft =>
        {
            draft.ToTable("BrandDraft", Schemas.Platform).HasKey(row => row.TenantId);
            draft.Property(row => row.Settings).HasMaxLength(LongestSettings);
            Pictures(draft);
        });
        model.Entity<BrandImage>(image =>
        {
            image.ToTable("BrandImage", Schemas.Platform).HasKey(row => new { row.TenantId, row.Name });
            image.Property(row => row.Name).HasMaxLength(LongestName);
        });
    }

    private static void Pictures<TRow>(EntityTypeBuilder<TRow> rows) where TRow : class, IBrandPictures
    {
        rows.Property(row => row.Logo).HasMaxLength(LongestName);
        rows.Property(row => row.LogoOnDark).HasMaxLength(LongestName);
        rows.Property(row => row.Mark).HasMaxLength(LongestName);
    }
}
