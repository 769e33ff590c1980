using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.DataProtection;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence.Model;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Persistence;

/// <summary>The rows of the schema <c>identity</c>, as far as the scope sees them; a realm is a tenant.</summary>
public abstract class IdentityDbContext(DbContextOptions options, TenantContext scope) : ScopedDbContext(options, scope)
{
    /// <summary>Signing keys of realms.</summary>
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <summary>Clients of realms.</summary>
    public DbSet<Client> Clients => Set<Client>();

    /// <summary>Their secrets.</summary>
    public DbSet<ClientSecret> ClientSecrets => Set<ClientSecret>();

    /// <summary>People of realms.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Their roles.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>Keys of Data Protection.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The platform's audit log, shared so that an entry commits with what it tells of.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Accepted work, shared so that it commits with its reason.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Mails to be sent, shared likewise.</summary>
    public DbSet<QueuedMail> Mails => Set<QueuedMail>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        SharedModel.Configure(modelBuilder);
        RealmModel.Configure(modelBuilder);
        PeopleModel.Configure(modelBuilder);
        FinishModel(modelBuilder);
    }
}
