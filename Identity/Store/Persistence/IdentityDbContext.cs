using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.DataProtection;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence.Model;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crayon.Identity.Store.Persistence;

/// <summary>The rows of the schema <c>identity</c>, as far as the scope sees them; a realm is a tenant.</summary>
public abstract class IdentityDbContext(DbContextOptions options, TenantContext scope) : ScopedDbContext(options, scope)
{
    /// <summary>
    /// Begins a transaction that saves once: without a point to go back to, which only a second save would need.
    /// </summary>
    public Task<IDbContextTransaction> BeginSingleSaveAsync(CancellationToken ct)
    {
        Database.AutoSavepointsEnabled = false;
        return Database.BeginTransactionAsync(ct);
    }

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

    /// <summary>How people of realms sign in.</summary>
    public DbSet<RealmPolicy> RealmPolicies => Set<RealmPolicy>();

    /// <summary>Client assertions that were used.</summary>
    public DbSet<UsedAssertion> UsedAssertions => Set<UsedAssertion>();

    /// <summary>Passkeys of people.</summary>
    public DbSet<Passkey> Passkeys => Set<Passkey>();

    /// <summary>Recovery codes of people.</summary>
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    /// <summary>Browsers that need no second factor for a while.</summary>
    public DbSet<TrustedDevice> TrustedDevices => Set<TrustedDevice>();

    /// <summary>Links that were mailed.</summary>
    public DbSet<PersonLink> PersonLinks => Set<PersonLink>();

    /// <summary>Invitations.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Sessions of people.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Who has a session's ID token.</summary>
    public DbSet<SessionClient> SessionClients => Set<SessionClient>();

    /// <summary>Relying parties to be told that a session ended.</summary>
    public DbSet<LogoutNotice> LogoutNotices => Set<LogoutNotice>();

    /// <summary>Authorization requests under way.</summary>
    public DbSet<AuthorizationRequest> AuthorizationRequests => Set<AuthorizationRequest>();

    /// <summary>Authorization codes.</summary>
    public DbSet<AuthorizationCode> AuthorizationCodes => Set<AuthorizationCode>();

    /// <summary>Families of tokens.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>Refresh tokens.</summary>
    public DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    /// <summary>What people allowed clients.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>Access tokens that are refused before their time.</summary>
    public DbSet<Revocation> Revocations => Set<Revocation>();

    /// <summary>Staff at work in tenants.</summary>
    public DbSet<Elevation> Elevations => Set<Elevation>();

    /// <summary>Other providers at which people sign in.</summary>
    public DbSet<ExternalProvider> ExternalProviders => Set<ExternalProvider>();

    /// <summary>People's accounts there.</summary>
    public DbSet<ExternalLogin> ExternalLogins => Set<ExternalLogin>();

    /// <summary>Sign-ins under way there.</summary>
    public DbSet<FederatedSignIn> FederatedSignIns => Set<FederatedSignIn>();

    /// <summary>Mail domains of tenants and customers.</summary>
    public DbSet<ClaimedDomain> ClaimedDomains => Set<ClaimedDomain>();

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
        SessionModel.Configure(modelBuilder);
        GrantModel.Configure(modelBuilder);
        FederationModel.Configure(modelBuilder);
        FinishModel(modelBuilder);
    }
}
