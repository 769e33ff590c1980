using System.Collections.Frozen;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Themes.Brands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>
/// Finds a tenant by host, by issuer or by id. Exact matches only; there is no default tenant. At most 1 s behind other
/// processes.
/// </summary>
public sealed class TenantRegistry(TenantScopes scopes, VersionWatch versions, SharedRows shared)
{
    private readonly VersionedCache<string, Snapshot> cache = new(versions, DataVersion.Registry);

    /// <summary>The tenant of a host name without port, lower case; null for any other host.</summary>
    public async ValueTask<RegisteredTenant?> FindByHostAsync(string host, CancellationToken ct) =>
        (await SnapshotAsync(ct)).Hosts.GetValueOrDefault(host);

    /// <summary>The tenant whose own realm has this issuer and audience; null for any other pair.</summary>
    /// <param name="issuer">Without scheme and port; see <see cref="TenantIssuer.Issuer"/>.</param>
    /// <param name="audience">The token's audience.</param>
    /// <param name="ct">Cancels.</param>
    public async ValueTask<RegisteredTenant?> FindByIssuerAsync(string issuer, string audience, CancellationToken ct) =>
        (await SnapshotAsync(ct)).Issuers.GetValueOrDefault((issuer, audience));

    /// <summary>The approved external issuer of this URL and audience; null for any other pair.</summary>
    public async ValueTask<RegisteredIssuer?> FindExternalIssuerAsync(
        string issuer, string audience, CancellationToken ct) =>
        (await SnapshotAsync(ct)).External.GetValueOrDefault((issuer, audience));

    /// <summary>The tenant of an id; null when there is none.</summary>
    public async ValueTask<RegisteredTenant?> FindAsync(TenantId id, CancellationToken ct) =>
        (await SnapshotAsync(ct)).Tenants.GetValueOrDefault(id);

    /// <summary>The operator: the root tenant that owns costs and wholesale rules.</summary>
    public async ValueTask<RegisteredTenant> OperatorAsync(CancellationToken ct) =>
        (await SnapshotAsync(ct)).Operator
            ?? throw new InvalidOperationException("No operator tenant has been provisioned.");

    /// <summary>All tenants, by slug.</summary>
    public async ValueTask<IReadOnlyCollection<RegisteredTenant>> AllAsync(CancellationToken ct) =>
        (await SnapshotAsync(ct)).Tenants.Values;

    private ValueTask<Snapshot> SnapshotAsync(CancellationToken ct) =>
        cache.GetAsync("all", async (_, token) => Snapshot.Of(
            await shared.GetAsync("registry", tenant: null, [DataVersion.Registry], LoadAsync, token)), ct);

    private async Task<RegistryRows> LoadAsync(CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.RegistryLookup, Actor.System("tenant-registry"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var tenants = await db.Tenants.AsNoTracking().OrderBy(tenant => tenant.Slug).ToListAsync(ct);
        var hosts = await db.TenantHosts.AsNoTracking().ToListAsync(ct);
        var issuers = await db.TenantIssuers.AsNoTracking().ToListAsync(ct);
        var sellers = await db.LegalEntities.AsNoTracking()
            .Select(entity => new SellerCountry(entity.Id, entity.CountryCode)).ToListAsync(ct);
        var brands = await db.BrandVersions.AsNoTracking().Where(row => !db.BrandVersions.Any(
            later => later.TenantId == row.TenantId && later.Number > row.Number)).ToListAsync(ct);
        return new RegistryRows(tenants, hosts, issuers, sellers) { Brands = brands };
    }

    private sealed record RegistryRows(
        List<Tenant> Tenants, List<TenantHost> Hosts, List<TenantIssuer> Issuers,
        List<SellerCountry> Sellers)
    {
        public List<BrandVersion> Brands { get; init; } = [];
    }

    private sealed record SellerCountry(LegalEntityId Id, string Country);

    private sealed record Snapshot(
        FrozenDictionary<TenantId, RegisteredTenant> Tenants,
        FrozenDictionary<string, RegisteredTenant> Hosts,
        FrozenDictionary<(string Issuer, string Audience), RegisteredTenant> Issuers,
        FrozenDictionary<(string Issuer, string Audience), RegisteredIssuer> External)
    {
        public RegisteredTenant? Operator { get; } =
            Tenants.Values.SingleOrDefault(tenant => tenant.Kind == TenantKind.Operator);

        public static Snapshot Of(RegistryRows rows)
        {
            var (hosts, issuers) = (rows.Hosts, rows.Issuers);
            var primary = hosts.Where(host => host.IsPrimary).ToDictionary(host => host.TenantId, host => host.Host);
            var countries = rows.Sellers.ToDictionary(seller => seller.Id, seller => seller.Country);
            var brands = rows.Brands.ToDictionary(row => row.TenantId, PublishedBrand.Of);
            var tenants = rows.Tenants.ToFrozenDictionary(
                row => row.TenantId,
                row => Copy(row, primary, countries, brands.GetValueOrDefault(row.TenantId)));
            return new Snapshot(
                tenants,
                hosts.Where(host => tenants.ContainsKey(host.TenantId))
                    .ToFrozenDictionary(host => host.Host, host => tenants[host.TenantId], StringComparer.Ordinal),
                issuers.Where(issuer => !issuer.IsExternal && tenants.ContainsKey(issuer.TenantId))
                    .ToFrozenDictionary(issuer => (issuer.Issuer, issuer.Audience), issuer => tenants[issuer.TenantId]),
                issuers.Select(issuer => ExternalOf(issuer, tenants)).OfType<RegisteredIssuer>()
                    .ToFrozenDictionary(issuer => (issuer.Issuer, issuer.Audience)));
        }

        // Nobody else's word counts for staff, whatever a row says.
        private static RegisteredIssuer? ExternalOf(
            TenantIssuer row, FrozenDictionary<TenantId, RegisteredTenant> tenants) =>
            row is { IsExternal: true, State: IssuerState.Approved, Trust: { } trust }
            && tenants.GetValueOrDefault(row.TenantId) is { Kind: not TenantKind.Operator } tenant
                ? new RegisteredIssuer(row.Id, tenant, row.Issuer, row.Audience, trust)
                : null;

        private static RegisteredTenant Copy(
            Tenant row, Dictionary<TenantId, string> primary, Dictionary<LegalEntityId, string> countries,
            PublishedBrand? brand) =>
            new(row.TenantId, row.ParentId, row.Slug, row.Name, row.Kind, row.State,
                primary.GetValueOrDefault(row.TenantId, ""),
                new TenantSettings(row.Region, row.Currency, row.Market, row.Language, row.TimeZone, row.Theme,
                    row.SellerEntityId is { } seller ? countries.GetValueOrDefault(seller) : null)
                { PartnerId = row.PartnerId, Brand = brand });
    }
}
