using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

internal static class FederationModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureProviders(model);
        ConfigureSignIns(model);
    }

    private static void ConfigureProviders(ModelBuilder model)
    {
        model.Entity<ExternalProvider>(provider =>
        {
            provider.ToTable("ExternalProvider", Schemas.Identity).HasKey(row => new { row.TenantId, row.ProviderId });
            provider.Property(row => row.Slug).HasMaxLength(64);
            provider.Property(row => row.Name).HasMaxLength(100);
            provider.Property(row => row.Issuer).HasMaxLength(1000);
            provider.Property(row => row.ProtectedSecret).HasMaxLength(4000);
            provider.PrimitiveCollection(row => row.Scopes).HasMaxLength(1000);
            provider.ComplexProperty(row => row.Trust);
            provider.HasIndex(row => new { row.TenantId, row.Slug }).IsUnique();
            provider.Ignore(row => row.VersionName);
        });
        model.Entity<ExternalLogin>(login =>
        {
            login.ToTable("ExternalLogin", Schemas.Identity)
                .HasKey(row => new { row.TenantId, row.ProviderId, row.Subject });
            login.Property(row => row.Subject).HasMaxLength(255);
            login.Property(row => row.Issuer).HasMaxLength(1000);
            login.HasIndex(row => new { row.TenantId, row.PersonId });
            login.HasOne<Person>().WithMany().HasForeignKey(row => new { row.TenantId, row.PersonId })
                .HasPrincipalKey(row => new { row.TenantId, row.PersonId });
        });
    }

    private static void ConfigureSignIns(ModelBuilder model)
    {
        model.Entity<FederatedSignIn>(signIn =>
        {
            signIn.ToTable("FederatedSignIn", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            signIn.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            signIn.Property(row => row.BrowserHash).HasMaxLength(OpaqueHandle.HashBytes);
            signIn.Property(row => row.Nonce).HasMaxLength(100);
            signIn.Property(row => row.ProtectedVerifier).HasMaxLength(1000);
            signIn.Property(row => row.ProtectedRequest).HasMaxLength(1000);
            signIn.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<ClaimedDomain>(domain =>
        {
            domain.ToTable("ClaimedDomain", Schemas.Identity).HasKey(row => row.Id);
            domain.Property(row => row.Id).ValueGeneratedNever();
            domain.Property(row => row.Domain).HasMaxLength(253);
            domain.Property(row => row.Challenge).HasMaxLength(100);
            domain.HasIndex(row => new { row.TenantId, row.Domain });
            domain.Ignore(row => row.VersionName);
        });
    }
}
