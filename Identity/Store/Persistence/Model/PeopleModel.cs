using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

internal static class PeopleModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigurePerson(model);
        ConfigureCredentials(model);
        ConfigureLinks(model);
    }

    private static void ConfigurePerson(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("Person", Schemas.Identity).HasKey(row => row.PersonId);
            person.HasAlternateKey(row => new { row.TenantId, row.PersonId });
            person.HasIndex(row => new { row.TenantId, row.NormalizedEmail }).IsUnique();
            person.Property(row => row.Email).HasMaxLength(254);
            person.Property(row => row.NormalizedEmail).HasMaxLength(254);
            person.Property(row => row.Name).HasMaxLength(200);
            person.Property(row => row.Language).HasMaxLength(35);
            person.Property(row => row.TimeZone).HasMaxLength(64);
            person.Property(row => row.SecurityStamp).HasMaxLength(64);
            person.Property(row => row.ProtectedTotpSecret).HasMaxLength(1000);
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("Membership", Schemas.Identity).HasKey(row => row.Id);
            membership.Property(row => row.Id).ValueGeneratedNever();
            membership.Property(row => row.Role).HasMaxLength(64);
            membership.HasIndex(row => new { row.TenantId, row.PersonId });
            membership.HasIndex(row => new { row.TenantId, row.CustomerId });
            membership.HasOne<Person>().WithMany().HasForeignKey(row => new { row.TenantId, row.PersonId })
                .HasPrincipalKey(row => new { row.TenantId, row.PersonId });
        });
    }

    private static void ConfigureCredentials(ModelBuilder model)
    {
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("Passkey", Schemas.Identity).HasKey(row => row.Id);
            passkey.Property(row => row.Id).ValueGeneratedNever();
            passkey.HasIndex(row => new { row.TenantId, row.CredentialHash }).IsUnique();
            passkey.HasIndex(row => new { row.TenantId, row.PersonId });
            passkey.Property(row => row.CredentialHash).HasMaxLength(OpaqueHandle.HashBytes);
            passkey.Property(row => row.CredentialId).HasMaxLength(1023);
            passkey.Property(row => row.PublicKey).HasMaxLength(2000);
            passkey.Property(row => row.Name).HasMaxLength(100);
            passkey.ComplexProperty(row => row.Flags);
            passkey.HasOne<Person>().WithMany().HasForeignKey(row => new { row.TenantId, row.PersonId })
                .HasPrincipalKey(row => new { row.TenantId, row.PersonId });
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("RecoveryCode", Schemas.Identity).HasKey(row => new { row.TenantId, row.PersonId, row.Hash });
            code.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
        });
        model.Entity<TrustedDevice>(device =>
        {
            device.ToTable("TrustedDevice", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            device.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            device.Property(row => row.SecurityStamp).HasMaxLength(64);
            device.HasIndex(row => row.ExpiresAt);
        });
    }

    private static void ConfigureLinks(ModelBuilder model)
    {
        model.Entity<PersonLink>(link =>
        {
            link.ToTable("PersonLink", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            link.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            link.Property(row => row.Email).HasMaxLength(254);
            link.Property(row => row.SecurityStamp).HasMaxLength(64);
            link.HasIndex(row => new { row.TenantId, row.PersonId });
            link.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("Invitation", Schemas.Identity).HasKey(row => row.Id);
            invitation.Property(row => row.Id).ValueGeneratedNever();
            invitation.Property(row => row.Email).HasMaxLength(254);
            invitation.Property(row => row.NormalizedEmail).HasMaxLength(254);
            invitation.Property(row => row.Role).HasMaxLength(64);
            invitation.Property(row => row.InvitedBy).HasMaxLength(200);
            invitation.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            invitation.HasIndex(row => new { row.TenantId, row.Hash }).IsUnique();
            invitation.HasIndex(row => new { row.TenantId, row.NormalizedEmail });
        });
    }
}
