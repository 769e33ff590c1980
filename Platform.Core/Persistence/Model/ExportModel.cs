using Crayon.Platform.Core.Exports;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class ExportModel
{
    public static void Configure(ModelBuilder model) => model.Entity<Export>(export =>
    {
        export.ToTable("Export", Schemas.Platform).HasKey(row => row.Id);
        export.Property(row => row.Id).HasColumnName("ExportId");
        export.Property(row => row.Hash).HasMaxLength(64);
        export.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
        export.HasIndex(row => new { row.Status, row.ExpiresAt });
    });
}
