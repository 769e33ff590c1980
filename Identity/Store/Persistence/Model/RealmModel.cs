using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.DataProtection;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core.Persistence.Model;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence.Model;

// The realm leads every key, so that nothing can be looked up without one.
internal static class RealmModel
{
    public static void Configure(ModelBuilder model)
    {
        ConfigureKeys(model);
        ConfigureClients(model);
        ConfigurePolicy(model);
    }

    private static void ConfigureKeys(ModelBuilder model)
    {
        model.Entity<SigningKey>(key =>
        {
            key.ToTable("SigningKey", Schemas.Identity).HasKey(row => new { row.TenantId, row.Kid });
            key.Property(row => row.Kid).HasMaxLength(64);
            key.Property(row => row.Algorithm).HasMaxLength(16);
            key.Property(row => row.PublicJwk).HasMaxLength(1000);
            key.Ignore(row => row.VersionName);
        });
        model.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("DataProtectionKey", Schemas.Identity).HasKey(row => row.Id);
            key.Property(row => row.Id).ValueGeneratedNever();
            key.Property(row => row.Xml).HasMaxLength(16000);
        });
    }

    private static void ConfigureClients(ModelBuilder model)
    {
        model.Entity<Client>(client =>
        {
            client.ToTable("Client", Schemas.Identity).HasKey(row => new { row.TenantId, row.ClientId });
            client.Property(row => row.ClientId).HasMaxLength(100);
            client.PrimitiveCollection(row => row.Scopes).HasMaxLength(2000);
            client.PrimitiveCollection(row => row.GrantTypes).HasMaxLength(400);
            client.PrimitiveCollection(row => row.RedirectUris).HasMaxLength(-1);
            client.PrimitiveCollection(row => row.PostLogoutRedirectUris).HasMaxLength(-1);
            client.Property(row => row.BackChannelLogoutUri).HasMaxLength(2000);
            client.Property(row => row.Jwks).HasMaxLength(-1);
            client.Property(row => row.IdTokenAlgorithm).HasMaxLength(16);
            client.ComplexProperty(row => row.Demands);
            client.Ignore(row => row.VersionName);
        });
        model.Entity<ClientSecret>(secret =>
        {
            secret.ToTable("ClientSecret", Schemas.Identity).HasKey(row => row.Id);
            secret.Property(row => row.Id).ValueGeneratedNever();
            secret.Property(row => row.ClientId).HasMaxLength(100);
            secret.Property(row => row.Hash).HasMaxLength(32);
            secret.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
            secret.Ignore(row => row.VersionName);
        });
    }

    private static void ConfigurePolicy(ModelBuilder model)
    {
        model.Entity<RealmPolicy>(policy =>
        {
            policy.ToTable("RealmPolicy", Schemas.Identity).HasKey(row => row.TenantId);
            policy.Ignore(row => row.VersionName);
        });
    }
}
