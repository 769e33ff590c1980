using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

internal static class GrantModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureRequests(model);
        ConfigureFamilies(model);
        ConfigureRevocation(model);
    }

    private static void ConfigureRequests(ModelBuilder model)
    {
        model.Entity<AuthorizationRequest>(request =>
        {
            request.ToTable("AuthorizationRequest", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            request.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            request.Property(row => row.ClientId).HasMaxLength(100);
            request.Property(row => row.Parameters).HasMaxLength(-1);
            request.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<AuthorizationCode>(code =>
        {
            code.ToTable("AuthorizationCode", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            code.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            code.Property(row => row.RedirectUri).HasMaxLength(2000);
            code.Property(row => row.CodeChallenge).HasMaxLength(43);
            code.Property(row => row.Nonce).HasMaxLength(1000);
            code.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<UsedAssertion>(assertion =>
        {
            assertion.ToTable("UsedAssertion", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            assertion.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            assertion.HasIndex(row => row.ExpiresAt);
        });
    }

    private static void ConfigureFamilies(ModelBuilder model)
    {
        model.Entity<Grant>(grant =>
        {
            grant.ToTable("Grant", Schemas.Identity).HasKey(row => new { row.TenantId, row.GrantId });
            grant.Property(row => row.ClientId).HasMaxLength(100);
            grant.PrimitiveCollection(row => row.Scopes).HasMaxLength(2000);
            grant.ComplexProperty(row => row.Authentication);
            grant.HasIndex(row => new { row.TenantId, row.PersonId });
            grant.HasIndex(row => new { row.TenantId, row.SessionId });
            grant.HasIndex(row => row.ExpiresAt);
        });
        model.Entity<RefreshToken>(token =>
        {
            token.ToTable("RefreshToken", Schemas.Identity).HasKey(row => new { row.TenantId, row.Hash });
            token.Property(row => row.Hash).HasMaxLength(OpaqueHandle.HashBytes);
            token.Property(row => row.ProtectedSuccessor).HasMaxLength(1000);
            token.HasIndex(row => new { row.TenantId, row.GrantId });
            token.HasIndex(row => row.ExpiresAt);
            token.HasOne<Grant>().WithMany().HasForeignKey(row => new { row.TenantId, row.GrantId });
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("Consent", Schemas.Identity)
                .HasKey(row => new { row.TenantId, row.PersonId, row.ClientId });
            consent.Property(row => row.ClientId).HasMaxLength(100);
            consent.PrimitiveCollection(row => row.Scopes).HasMaxLength(2000);
        });
    }

    private static void ConfigureRevocation(ModelBuilder model)
    {
        model.Entity<Revocation>(revocation =>
        {
            revocation.ToTable("Revocation", Schemas.Identity).HasKey(row => row.Id);
            revocation.Property(row => row.Id).ValueGeneratedNever();
            revocation.Property(row => row.Subject).HasMaxLength(100);
            revocation.HasIndex(row => new { row.TenantId, row.ExpiresAt });
            revocation.Ignore(row => row.VersionName);
        });
        model.Entity<Elevation>(elevation =>
        {
            elevation.ToTable("Elevation", Schemas.Identity).HasKey(row => row.ElevationId);
            elevation.Property(row => row.ElevationId).ValueGeneratedNever();
            elevation.Property(row => row.Reason).HasMaxLength(1000);
            elevation.PrimitiveCollection(row => row.Scopes).HasMaxLength(2000);
            elevation.HasIndex(row => new { row.TenantId, row.EndsAt });
        });
    }
}
