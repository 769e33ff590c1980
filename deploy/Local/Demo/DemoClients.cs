using Crayon.Identity.Store.Clients;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;

namespace Crayon.Local.Demo;

/// <summary>Adds the client of each first customer; secrets that a stopped run lost are made anew.</summary>
internal sealed class DemoClients(TenantScopes scopes, TenantRegistry registry, DemoContext demo)
{
    private static readonly Actor Actor = Actor.System("demo");

    /// <summary>Client id of the first customer's client.</summary>
    public static string CustomerClientOf(string slug) => $"{slug}-customer";

    public async Task EnsureAsync(CancellationToken ct)
    {
        foreach (var tenant in await DemoTenants.InAsync(registry, demo.State.Demo, ct))
            await EnsureAsync(tenant, ct);
    }

    private async Task EnsureAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        var clients = scope.ServiceProvider.GetRequiredService<RealmClients>();
        var known = (await clients.ListAsync(tenant.Id, ct)).Select(client => client.ClientId)
            .ToHashSet(StringComparer.Ordinal);
        if (demo.State.Customers.GetValueOrDefault(tenant.Slug) is { } customer
            && !known.Contains(CustomerClientOf(tenant.Slug)))
            await KeepAsync(
                await clients.AddAsync(tenant.Id, new NewClient(CustomerClientOf(tenant.Slug), customer.Name,
                ApiScopes.ForCustomers, new CustomerId(customer.CustomerId)), ct), ct);
        foreach (var lost in known.Where(
            id => id != PortalClients.ClientId && !demo.State.ClientSecrets.ContainsKey(id)))
            await KeepAsync(await clients.RotateSecretAsync(tenant.Id, lost, TimeSpan.Zero, ct), ct);
    }

    private Task KeepAsync(ClientCredentials made, CancellationToken ct) => demo.KeepAsync(
        new Dictionary<string, string>(StringComparer.Ordinal) { [made.ClientId] = made.ClientSecret }, ct);
}
