using Crayon.Identity.Store.Caching;
using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Store.Federation;

/// <summary>An unchanging copy of a provider for hosts.</summary>
/// <param name="Realm">Its realm.</param>
/// <param name="Id">Its id.</param>
/// <param name="CustomerId">The customer whose people come from there.</param>
/// <param name="Names">How it is called.</param>
/// <param name="Registration">How we are registered there.</param>
/// <param name="Trust">What is made of who comes from there.</param>
/// <param name="Domains">Proven domains whose people it may name.</param>
public sealed record KnownProvider(
    TenantId Realm, Guid Id, CustomerId? CustomerId, ProviderNames Names, ProviderRegistration Registration,
    ProviderTrust Trust, IReadOnlyList<string> Domains)
{
    /// <summary>Whether the owner of an address's domain has named this provider for it.</summary>
    public bool SpeaksFor(string email) => Domains.Contains(RealmProviders.DomainOf(email), StringComparer.Ordinal);
}

/// <summary>How a provider is called.</summary>
/// <param name="Slug">In addresses.</param>
/// <param name="Name">On pages.</param>
public sealed record ProviderNames(string Slug, string Name);

/// <summary>How we are registered at a provider.</summary>
/// <param name="Issuer">Its issuer.</param>
/// <param name="ClientId">Our client id.</param>
/// <param name="ProtectedSecret">Our secret, encrypted; null for a public client.</param>
/// <param name="Scopes">What we ask for.</param>
public sealed record ProviderRegistration(
    string Issuer, string ClientId, byte[]? ProtectedSecret, IReadOnlyList<string> Scopes);

/// <summary>The providers that a realm offers.</summary>
/// <param name="All">All of them, by name.</param>
public sealed record RealmProviders(IReadOnlyList<KnownProvider> All)
{
    /// <summary>The tenant's own, which everyone may choose; a customer's are found by its domain only.</summary>
    public IReadOnlyList<KnownProvider> Offered { get; } = [.. All.Where(provider => provider.CustomerId is null)];

    /// <summary>The provider of a short name; null for none.</summary>
    public KnownProvider? Find(string slug) => All.FirstOrDefault(provider => provider.Names.Slug == slug);

    /// <summary>The provider of an id; null for none.</summary>
    public KnownProvider? Find(Guid id) => All.FirstOrDefault(provider => provider.Id == id);

    /// <summary>Where the owner of an address's domain wants its people to sign in; null for here.</summary>
    public KnownProvider? HomeOf(string email) => All.FirstOrDefault(provider => provider.SpeaksFor(email));

    internal static string DomainOf(string email) =>
        email.LastIndexOf('@') is >= 0 and var at
        && ClaimedDomains.Normalize(email[(at + 1)..]) is { } domain ? domain : "";
}

/// <summary>Finds realms' providers for hosts: cached, at most 1 s behind other processes, bounded in number.</summary>
public sealed class ProviderDirectory(TenantScopes scopes, VersionWatch versions)
{
    private const int RealmsKept = 1_000;
    private readonly BoundedCache<TenantId, RealmProviders> cache = new(versions, DataVersion.Identity, RealmsKept);

    /// <summary>The enabled providers of a realm.</summary>
    public ValueTask<RealmProviders> OfAsync(TenantId realm, CancellationToken ct) =>
        cache.GetAsync(realm, LoadAsync, ct);

    private async Task<RealmProviders> LoadAsync(TenantId realm)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Identity, Actor.System("provider-directory"));
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var rows = await db.ExternalProviders.AsNoTracking().Where(row => row.TenantId == realm && row.IsEnabled)
            .OrderBy(row => row.Name).ThenBy(row => row.ProviderId).ToListAsync();
        var proven = await db.ClaimedDomains.AsNoTracking()
            .Where(row => row.TenantId == realm && row.VerifiedAt != null && row.ProviderId != null)
            .OrderBy(row => row.VerifiedAt).ThenBy(row => row.Id).ToListAsync();
        // Where two have proven one domain, the first of them has it.
        var domains = proven.DistinctBy(row => row.Domain, StringComparer.Ordinal)
            .ToLookup(row => row.ProviderId, row => row.Domain);
        return new RealmProviders([.. rows.Select(row => Copy(row, [.. domains[row.ProviderId]]))]);
    }

    private static KnownProvider Copy(ExternalProvider row, IReadOnlyList<string> domains) => new(
        row.TenantId, row.ProviderId, row.CustomerId, new ProviderNames(row.Slug, row.Name),
        new ProviderRegistration(row.Issuer, row.ClientId, row.ProtectedSecret, row.Scopes), row.Trust, domains);
}
