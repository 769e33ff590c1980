using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.Provisioning;

/// <summary>A new realm holds what its blueprint says, and no secret that another realm has.</summary>
public sealed class NewRealmTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task ISO_24_Two_realms_of_one_blueprint_share_no_key_and_no_secret_and_have_nobody_by_default(
        DatabaseEngine engine)
    {
        await using var bench = await CreateTenantTests.WithOperatorAsync(engine);
        var (first, second) = (new TenantCredentials(), new TenantCredentials());
        var north = (await bench.Provisioner.CreateAsync(Blueprints.Reseller, first, Ct)).Id;
        var other = Blueprints.Reseller with { Slug = "southwind", Hosts = ["southwind.localhost"] };
        var south = (await bench.Provisioner.CreateAsync(other, second, Ct)).Id;

        var keys = (await KeysAsync(bench, north), await KeysAsync(bench, south));
        Assert.Equal((4, 4), (keys.Item1.Count, keys.Item2.Count));
        Assert.Empty(keys.Item1.Intersect(keys.Item2));
        Assert.NotEmpty(first.ClientSecrets);
        Assert.Empty(first.ClientSecrets.Values.Intersect(second.ClientSecrets.Values));
        Assert.Empty(first.Passwords.Values.Intersect(second.Passwords.Values));
        foreach (var realm in new[] { north, south })
        {
            var person = Assert.Single(await bench.InStoreAsync<RealmPeople, IReadOnlyList<RealmPerson>>(
                people => people.ListAsync(realm, Ct)));
            Assert.Equal("owner@northwind.example", person.Email);
            var clients = await bench.InStoreAsync<RealmClients, IReadOnlyList<RealmClient>>(
                store => store.ListAsync(realm, Ct));
            Assert.Equal(["northwind-all", PortalClients.ClientId], clients.Select(client => client.ClientId));
        }
    }

    private static async Task<List<string>> KeysAsync(Workbench bench, TenantId realm) =>
        [.. (await bench.InStoreAsync<RealmKeys, IReadOnlyList<RealmKey>>(store => store.ListAsync(realm, Ct)))
            .Select(key => key.Kid)];
}
