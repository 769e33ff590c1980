using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Local.Demo;

/// <summary>Puts <c>demo.json</c> together from what is really there.</summary>
internal sealed class DemoFiles(TenantScopes scopes, TenantRegistry registry, DemoContext demo, PublicEndpoint endpoint)
{
    private static readonly Actor Actor = Actor.System("demo");

    public async Task<DemoFile> MakeAsync(DemoCcp ccp, DemoStripe stripe, CancellationToken ct)
    {
        var slugs = DemoTenants.SlugsOf(demo.State.Demo);
        var tenants = (await DemoTenants.InAsync(registry, demo.State.Demo, ct))
            .OrderBy(tenant => slugs.Index().First(slug => slug.Item == tenant.Slug).Index).ToList();
        var storefronts = new List<DemoTenant>();
        foreach (var tenant in tenants.Where(tenant => tenant.Kind != TenantKind.Operator)) storefronts.Add(
            await StorefrontAsync(tenant, ct));
        var theOperator = tenants.Find(tenant => tenant.Kind == TenantKind.Operator);
        return new DemoFile
        {
            BaseUrl = endpoint.OriginOf("127.0.0.1"), Tenants = storefronts,
            Admin = theOperator is null ? null : await AdminAsync(theOperator, ct),
            Ccp = ccp, Stripe = stripe, Mail = new DemoMail(Path.Combine(demo.Data, "mail")),
        };
    }

    private async Task<DemoTenant> StorefrontAsync(RegisteredTenant tenant, CancellationToken ct) => new()
    {
        Slug = tenant.Slug, Kind = tenant.Kind.ToString().ToLowerInvariant(), Region = tenant.Settings.Region,
        Currency = tenant.Settings.Currency,
        Host = HostOf(tenant), Issuer = endpoint.IssuerOf(tenant.PrimaryHost),
        Users = [.. (await PeopleAsync(tenant, ct)).Select(person => new DemoUser(
            person.Email, demo.State.Passwords[person.Email], person.Memberships[0].Role,
            person.Memberships[0].CustomerId?.Value)
        {
            Organisations = person.Memberships.Count == 1 ? null
                : [.. person.Memberships.Select(member => new DemoOrganisation(member.Role, member.CustomerId?.Value))],
        })],
        Clients = [.. (await ClientsAsync(tenant, ct)).Select(client => new DemoClient(
            client.ClientId, demo.State.ClientSecrets[client.ClientId], client.Scopes, client.CustomerId?.Value))],
    };

    private async Task<DemoAdmin> AdminAsync(RegisteredTenant tenant, CancellationToken ct) => new(
        HostOf(tenant), endpoint.IssuerOf(tenant.PrimaryHost),
        [.. (await PeopleAsync(tenant, ct)).Select(person => new DemoStaff(
            person.Email, demo.State.Passwords[person.Email],
            demo.State.TotpSecrets.GetValueOrDefault(person.Email, ""), person.Memberships[0].Role))],
        [.. (await ClientsAsync(tenant, ct)).Select(client => new DemoAdminClient(
            client.ClientId, demo.State.ClientSecrets[client.ClientId], client.Scopes))]);

    // People and clients that were added later, by hand, have secrets that only their makers know.
    private async Task<IEnumerable<RealmPerson>> PeopleAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        return (await scope.ServiceProvider.GetRequiredService<RealmPeople>().ListAsync(tenant.Id, ct))
            .Where(person => demo.State.Passwords.ContainsKey(person.Email) && person.Memberships.Count > 0)
            .OrderBy(person => person.Id.Value);
    }

    private async Task<IEnumerable<RealmClient>> ClientsAsync(RegisteredTenant tenant, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, Actor);
        return (await scope.ServiceProvider.GetRequiredService<RealmClients>().ListAsync(tenant.Id, ct))
            .Where(client => demo.State.ClientSecrets.ContainsKey(client.ClientId))
            .OrderByDescending(client => client.CustomerId is null
                && client.Scopes.Any(scope => !scope.EndsWith(".read", StringComparison.Ordinal)))
            .ThenByDescending(client => client.CustomerId is not null);
    }

    private string HostOf(RegisteredTenant tenant) =>
        endpoint.OriginOf(tenant.PrimaryHost)[(endpoint.Scheme.Length + 3)..];
}
