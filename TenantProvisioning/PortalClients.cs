using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>
/// The relying party that each realm begins with: its own portal, which asks nobody for consent and may ask for all
/// that people of the realm may do. It proves itself by the key of all portals.
/// </summary>
public sealed class PortalClients(TenantScopes scopes, PublicEndpoint endpoint, PortalKey key)
{
    /// <summary>Its client id, the same in every realm.</summary>
    public const string ClientId = PortalClient.Id;

    /// <summary>
    /// Makes sure that a tenant's portal is registered with the addresses and the key that it has now; scheme and port
    /// may be others than at the last start, and a portal of an earlier version had a secret.
    /// </summary>
    public async Task EnsureAsync(TenantId tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor.System("provisioning"));
        var clients = scope.ServiceProvider.GetRequiredService<RealmClients>();
        var wanted = await DraftAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), tenant, ct);
        if ((await clients.ListAsync(tenant, ct)).All(client => client.ClientId != ClientId))
        {
            await clients.RegisterAsync(tenant, wanted, ct);
            return;
        }
        await clients.GiveKeysAsync(tenant, ClientId, key.Jwks, ct);
        await clients.ChangeAsync(tenant, ClientId, _ => wanted, ct);
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
            Authentication = ClientAuthentication.PrivateKeyJwt, Jwks = key.Jwks,
            RedirectUris = origins.ConvertAll(origin => origin + PortalClient.CallbackPath),
            PostLogoutRedirectUris = origins.ConvertAll(origin => $"{origin}/"),
            BackChannelLogoutUri = origins[0] + PortalClient.BackChannelPath,
            IdTokenAlgorithm = SigningAlgorithms.Es256,
            Demands = new ClientDemands { NeedsPushedRequests = true },
        };
    }
}
