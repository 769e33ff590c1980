using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>
/// The relying party that each realm begins with: its own portal, which asks nobody for consent and may ask for all
/// that people of the realm may do.
/// </summary>
public sealed class PortalClients(TenantScopes scopes, PublicEndpoint endpoint)
{
    /// <summary>Its client id, the same in every realm.</summary>
    public const string ClientId = "portal";

    /// <summary>
    /// Makes sure that a tenant's portal is registered with the addresses that it has now; scheme and port may be
    /// others
    /// than at the last start. Answers the secret where the portal was new, and null otherwise.
    /// </summary>
    public async Task<string?> EnsureAsync(TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor.System("provisioning"));
        var clients = scope.ServiceProvider.GetRequiredService<RealmClients>();
        var wanted = await DraftAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), tenant, ct);
        if ((await clients.ListAsync(tenant, ct)).All(client => client.ClientId != ClientId))
            return (await clients.AddAsync(tenant, wanted, ct)).ClientSecret;
        await clients.ChangeAsync(tenant, ClientId, _ => wanted, ct);
        return null;
    }

    private async Task<NewClient> DraftAsync(PlatformDbContext db, TenantId id, CancellationToken ct)
    {
        var kind = await db.Tenants.Where(row => row.TenantId == id).Select(row => row.Kind).SingleAsync(ct);
        var hosts = await db.TenantHosts.Where(row => row.TenantId == id).OrderByDescending(row => row.IsPrimary)
            .ThenBy(row => row.Host).Select(row => row.Host).ToListAsync(ct);
        var origins = hosts.ConvertAll(endpoint.OriginOf);
        var isStaff = kind == TenantKind.Operator;
        return new NewClient(
            ClientId, "Portal", [.. OpenIdScopes.All, .. isStaff ? ApiScopes.ForStaffPeople : ApiScopes.ForTenants])
        {
            GrantTypes =
                [Grants.AuthorizationCode, Grants.RefreshToken, .. isStaff
                    ? [Grants.TokenExchange]
                    : Array.Empty<string>()],
            RedirectUris = origins.ConvertAll(origin => $"{origin}/bff/callback"),
            PostLogoutRedirectUris = origins.ConvertAll(origin => $"{origin}/"),
            BackChannelLogoutUri = $"{origins[0]}/bff/backchannel", IdTokenAlgorithm = SigningAlgorithms.Es256,
            Demands = new ClientDemands { NeedsPushedRequests = true },
        };
    }
}
