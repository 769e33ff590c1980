using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

internal static class PeopleModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("Person", Schemas.Identity).HasKey(row => row.PersonId);
            person.HasAlternateKey(row => new { row.TenantId, row.PersonId });
            person.HasIndex(row => new { row.TenantId, row.NormalizedEmail }).IsUnique();
            person.Property(row => row.Email).HasMaxLength(254);
            person.Property(row => row.NormalizedEmail).HasMaxLength(254);
            person.Property(row => row.SecurityStamp).HasMaxLength(64);
            person.Property(row => row.ProtectedTotpSecret).HasMaxLength(1000);
            person.Ignore(row => row.VersionName);
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("Membership", Schemas.Identity).HasKey(row => row.Id);
            membership.Property(row => row.Id).ValueGeneratedNever();
            membership.Property(row => row.Role).HasMaxLength(64);
            membership.HasIndex(row => new { row.TenantId, row.PersonId });
            membership.HasOne<Person>().WithMany().HasForeignKey(row => new { row.TenantId, row.PersonId })
                .HasPrincipalKey(row => new { row.TenantId, row.PersonId });
            membership.Ignore(row => row.VersionName);
        });
    }
}
