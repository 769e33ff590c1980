using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Federation;

/// <summary>Another provider to be offered.</summary>
/// <param name="Slug">Short name in addresses, unique within the realm.</param>
/// <param name="Issuer">Its issuer; never changes.</param>
/// <param name="Settings">The rest.</param>
/// <param name="CustomerId">The customer whose people come from there; null for the tenant's.</param>
public sealed record NewProvider(string Slug, string Issuer, ProviderSettings Settings, CustomerId? CustomerId = null);

/// <summary>What of a provider can change.</summary>
/// <param name="Name">Name on the sign-in page.</param>
/// <param name="ClientId">Our client id there.</param>
/// <param name="ClientSecret">
/// Our secret there; null keeps the present one, and an empty one makes us a public client.
/// </param>
/// <param name="Scopes">What is asked for; includes <c>openid</c>.</param>
/// <param name="Trust">What is made of who comes from there.</param>
public sealed record ProviderSettings(
    string Name, string ClientId, string? ClientSecret, IReadOnlyList<string> Scopes, ProviderTrust Trust);

/// <summary>The other providers of a realm.</summary>
public sealed class ExternalProviders(
    IdentityDbContext db, RealmLookup realms, FederationSecrets secrets, TimeProvider time)
{
    /// <summary>Most providers that a tenant, or one of its customers, may have.</summary>
    public const int Most = 200;

    /// <summary>Where a provider sends people back to, below the realm's origin: registered there for us.</summary>
    public const string CallbackPath = "/id/external/callback";

    // What is left of a short name's 64 characters before a dash and the end that nobody else has.
    private const int LongestCustomersSlug = 31;

    // Encrypted it is some hundred bytes longer, and a column holds 4,000.
    private const int LongestSecret = 500;

    /// <summary>Adds a provider.</summary>
    public async Task<ExternalProvider> AddAsync(TenantId realm, NewProvider draft, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        ProviderRules.Check(draft, kind);
        RequireMayTrust(draft.Settings.Trust, present: null);
        await realms.RequireAsync(realm, draft.CustomerId, ct);
        // A customer does not see which names others took, so that its own gets an end that nobody else has.
        var slug = draft.CustomerId is null
            ? draft.Slug
            : $"{draft.Slug[..Math.Min(LongestCustomersSlug, draft.Slug.Length)]}-{Guid.CreateVersion7():N}";
        await RequireRoomAsync(realm, slug, draft.CustomerId, ct);
        var provider = new ExternalProvider
        {
            TenantId = realm, CustomerId = draft.CustomerId, Slug = slug, Issuer = draft.Issuer,
            Name = draft.Settings.Name.Trim(), ClientId = draft.Settings.ClientId,
            Scopes = [.. draft.Settings.Scopes.Distinct(StringComparer.Ordinal)], Trust = draft.Settings.Trust,
        };
        Keep(provider, draft.Settings.ClientSecret);
        db.ExternalProviders.Add(provider);
        Record(provider, "provider.added");
        await db.SaveUniqueAsync(Taken, ct);
        return provider;
    }

    /// <summary>Changes a provider; sign-ins under way end by the new settings.</summary>
    public async Task<ExternalProvider> ChangeAsync(
        TenantId realm, Guid id, ProviderSettings settings, bool isEnabled, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        var provider = await RequireAsync(realm, id, ct);
        ProviderRules.Check(settings);
        ProviderRules.CheckTrust(settings.Trust, kind, provider.CustomerId is not null);
        RequireMayTrust(settings.Trust, provider.Trust);
        (provider.Name, provider.ClientId) = (settings.Name.Trim(), settings.ClientId);
        (provider.Scopes, provider.Trust) = ([.. settings.Scopes.Distinct(StringComparer.Ordinal)], settings.Trust);
        provider.IsEnabled = isEnabled;
        Keep(provider, settings.ClientSecret);
        Record(provider, "provider.changed");
        await db.SaveChangesAsync(ct);
        return provider;
    }

    /// <summary>Removes a provider: nobody can sign in there any more; the accounts linked to it go.</summary>
    public async Task RemoveAsync(TenantId realm, Guid id, CancellationToken ct)
    {
        var provider = await RequireAsync(realm, id, ct);
        provider.IsEnabled = false;
        provider.Delete();
        foreach (var domain in await db.ClaimedDomains.Where(row => row.TenantId == realm && row.ProviderId == id)
            .ToListAsync(ct))
            domain.ProviderId = null;
        Record(provider, "provider.removed");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The providers of a realm that the scope sees, by short name.</summary>
    public async Task<IReadOnlyList<ExternalProvider>> ListAsync(TenantId realm, CancellationToken ct) =>
        await db.ExternalProviders.AsNoTracking().Where(row => row.TenantId == realm).OrderBy(row => row.Slug)
            .ToListAsync(ct);

    /// <summary>One provider; refuses one that the scope does not see.</summary>
    public async Task<ExternalProvider> RequireAsync(TenantId realm, Guid id, CancellationToken ct) =>
        await db.ExternalProviders.FirstOrDefaultAsync(row => row.TenantId == realm && row.ProviderId == id, ct)
        ?? throw new DomainRuleException(IdentityRefusals.ProviderNotFound, "There is no such provider.");

    private async Task RequireRoomAsync(TenantId realm, string slug, CustomerId? customer, CancellationToken ct)
    {
        // A removed provider keeps its name: it stands in addresses that people have.
        if (await db.ExternalProviders.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.TenantId == realm && row.Slug == slug, ct)) throw Taken();
        if (await db.ExternalProviders.CountAsync(
            row => row.TenantId == realm && row.CustomerId == customer, ct) >= Most)
            throw new DomainRuleException(
                IdentityRefusals.TooMany, $"There may be {Most} providers: remove some first.");
    }

    // Whether a second factor elsewhere is worth one here is the tenant's word: its policy asks for it.
    private void RequireMayTrust(ProviderTrust wanted, ProviderTrust? present)
    {
        if (db.Scope.Customer is not null && wanted.TrustsMfa && present is not { TrustsMfa: true })
            throw new DomainRuleException(IdentityRefusals.InvalidProvider,
                "Only the tenant lets the second factor of a provider count.");
    }

    private static DomainRuleException Taken() => new(IdentityRefusals.ProviderExists, "The short name is taken.");

    private void Keep(ExternalProvider provider, string? secret)
    {
        if (secret is null) return;
        if (secret.Length > LongestSecret || secret.Any(char.IsControl))
            throw new DomainRuleException(
                IdentityRefusals.InvalidProvider, $"A secret has at most {LongestSecret} characters.");
        provider.ProtectedSecret = secret.Length == 0
            ? null
            : secrets.ProtectSecret(provider.TenantId, provider.ProviderId, secret);
    }

    private void Record(ExternalProvider provider, string action) => IdentityAudit.Record(db, time,
        new IdentityAct(provider.TenantId, action, "provider", provider.ProviderId.ToString(), provider.CustomerId));
}
