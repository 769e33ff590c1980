using Crayon.Platform.Core.Books;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class BookModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AuditedMonth>(month =>
        {
            month.ToTable("AuditedMonth", Schemas.Platform).HasKey(row => row.Id);
            month.HasIndex(row => new { row.TenantId, row.Month }).IsUnique();
        });
        model.Entity<BookException>(exception =>
        {
            exception.ToTable("BookException", Schemas.Platform).HasKey(row => row.Id);
            exception.Property(row => row.Subject).HasMaxLength(120);
            exception.Property(row => row.What).HasMaxLength(1000);
            exception.Property(row => row.Reason).HasMaxLength(1000);
            exception.HasIndex(row => new { row.TenantId, row.Month, row.Subject }).IsUnique();
            exception.HasIndex(row => new { row.TenantId, row.DateCreated, row.Id });
            exception.HasIndex(row => new { row.TenantId, row.State, row.DateCreated, row.Id });
        });
    }
}
