using Crayon.Platform.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Persistence.Model;

internal static class PortalModel
{
    private const int HashBytes = 32;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<PortalSession>(session =>
        {
            session.ToTable("PortalSession", Schemas.Platform).HasKey(row => row.Id);
            session.Property(row => row.HandleHash).HasMaxLength(HashBytes);
            session.Property(row => row.Subject).HasMaxLength(100);
            session.Property(row => row.IdentitySession).HasMaxLength(100);
            session.Property(row => row.Address).HasMaxLength(64);
            session.HasIndex(row => new { row.TenantId, row.HandleHash }).IsUnique();
            session.HasIndex(row => new { row.TenantId, row.IdentitySession });
            session.HasIndex(row => new { row.TenantId, row.Subject });
            session.HasIndex(row => row.EndsAt);
            session.Ignore(row => row.IdleEndsAt);
        });
        model.Entity<PortalSignIn>(signIn =>
        {
            signIn.ToTable("PortalSignIn", Schemas.Platform).HasKey(row => new { row.TenantId, row.HandleHash });
            signIn.Property(row => row.HandleHash).HasMaxLength(HashBytes);
            signIn.HasIndex(row => row.CreatedAt);
        });
    }
}
