using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.DataProtection;
using Crayon.Identity.Store.Elevations;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.Organisations;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Store.Tokens.External;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Identity.Store;

/// <summary>Registers the identity rows, their use cases and what hosts read of them.</summary>
public static class IdentityRegistration
{
    /// <summary>
    /// Registers all of it, over <c>AddCrayonPersistence</c>, which comes first, and
    /// <see cref="AddCrayonDataProtection"/>.
    /// </summary>
    public static IServiceCollection AddCrayonIdentity(
        this IServiceCollection services, DatabaseSettings settings, string keysFolder)
    {
        services.AddScopedContext(settings.Engine, IdentitySchema.Factories);
        // Hosts say otherwise before or after; a program that says nothing works for a production set-up.
        services.TryAddSingleton(new PublicEndpoint("https", 443));
        services.TryAddSingleton<IKeyPairs, FreshKeyPairs>();
        services.AddSingleton<KeyMaterial>().AddSingleton<PersonCredentials>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure(options => options.IterationCount = PersonCredentials.Iterations);
        services.AddSingleton<RealmPolicies>().AddSingleton<RealmKeyRing>().AddSingleton<ClientDirectory>()
            .AddSingleton<AccessTokenValidator>();
        services.AddSingleton<ExternalKeys>().AddSingleton<ExternalTokens>();
        services.TryAddSingleton<IIssuerDocuments, NoIssuerDocuments>();
        services.AddSingleton<RevocationList>().AddSingleton<UsedAssertions>()
            .AddSingleton<OpenElevations>().AddSingleton<KeyRotation>().AddSingleton<IdentityRetention>();
        services.AddScoped<Revocations>().AddScoped<GrantEnds>().AddScoped<RefreshTokens>()
            .AddScoped<AuthorizationCodes>()
            .AddScoped<AuthorizationRequests>();
        services.AddScoped<RealmLookup>().AddScoped<RealmKeys>().AddScoped<RealmClients>().AddScoped<RealmPeople>();
        services.AddSingleton<FederationSecrets>().AddSingleton<ProviderDirectory>()
            .AddSingleton<IDomainProof>(_ => new DnsDomainProof());
        services.AddScoped<ExternalProviders>().AddScoped<ClaimedDomains>().AddScoped<FederatedPeople>();
        services.AddScoped<SecondFactors>().AddScoped<RecoveryCodes>().AddScoped<SessionEnds>();
        services.AddSingleton<LogoutTokens>();
        services.AddScoped<RealmPolicyRows>().AddScoped<RealmClosing>().AddScoped<EnrolmentLinks>();
        services.AddScoped<AccessEnds>().AddScoped<Team>().AddScoped<TeamInvitations>().AddScoped<StaffElevations>();
        services.AddMailQueue();
        return services.AddCrayonDataProtection(keysFolder);
    }

    /// <summary>Keeps Data Protection's keys in the database, wrapped by the certificate in the keys folder.</summary>
    public static IServiceCollection AddCrayonDataProtection(this IServiceCollection services, string keysFolder)
    {
        var certificate = WrappingCertificate.Ensure(keysFolder, TimeProvider.System);
        services.AddDataProtection().SetApplicationName("crayon").ProtectKeysWithCertificate(certificate)
            .UnprotectKeysWithAnyCertificate(WrappingCertificate.Former(keysFolder));
        services.AddOptions<KeyManagementOptions>()
            .Configure<TenantScopes>((options, scopes) => options.XmlRepository = new DatabaseKeyRepository(scopes));
        return services;
    }
}
