using Crayon.Identity.Store;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Store;

/// <summary>
/// Clients, people and keys of one realm are out of reach of another, and what does not fit is refused.
/// </summary>
public sealed class RealmRowsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_tenant_scope_sees_and_changes_its_own_realm_only(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var (north, fuji) = (provider.North, provider.Fuji);
        Assert.Equal(
            ["buyer", "shop"],
            (await provider.AsTenantAsync<RealmClients, IReadOnlyList<RealmClient>>(
                north, clients => clients.ListAsync(north.Id, Ct))).Select(client => client.ClientId));
        Assert.Empty(
            await provider.AsTenantAsync<RealmClients, IReadOnlyList<RealmClient>>(
                north, clients => clients.ListAsync(fuji.Id, Ct)));
        Assert.Empty(
            await provider.AsTenantAsync<RealmKeys, IReadOnlyList<RealmKey>>(
                north, keys => keys.ListAsync(fuji.Id, Ct)));
        await RefusedAsync(
            IdentityRefusals.UnknownRealm,
            () => provider.AsTenantAsync<RealmKeys, string>(north, keys => keys.RotateAsync(fuji.Id, Ct)));
        await RefusedAsync(
            IdentityRefusals.UnknownRealm,
            () => provider.AsTenantAsync<RealmClients, ClientCredentials>(north, clients =>
            clients.AddAsync(fuji.Id, new NewClient("intruder", "Intruder", [ApiScopes.OrdersRead]), Ct)));
        await RefusedAsync(
            IdentityRefusals.ClientNotFound,
            () => provider.AsTenantAsync<RealmClients, ClientCredentials>(north, clients =>
            clients.RotateSecretAsync(fuji.Id, "shop", TimeSpan.Zero, Ct)));
    }

    [Theory, EachEngine]
    public async Task ISO_22_The_database_itself_keeps_realms_apart_where_it_can(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var seen = await provider.AsTenantAsync<IdentityDbContext, List<TenantId>>(provider.North, db =>
            db.SigningKeys.IgnoreQueryFilters([QueryFilters.Tenant]).Select(key => key.TenantId).Distinct()
                .ToListAsync(Ct));
        Assert.Equal(engine == DatabaseEngine.Sqlite ? 3 : 1, seen.Count);
    }

    [Theory, EachEngine]
    public async Task A_customer_scope_sees_its_own_clients_and_no_key(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North;
        var clients = await provider.AsTenantAsync<RealmClients, IReadOnlyList<RealmClient>>(
            north, list => list.ListAsync(north.Id, Ct), north.Customer);
        Assert.Equal("buyer", Assert.Single(clients).ClientId);
        Assert.Empty(
            await provider.AsTenantAsync<RealmKeys, IReadOnlyList<RealmKey>>(
                north, keys => keys.ListAsync(north.Id, Ct), north.Customer));
    }

    [Theory, EachEngine]
    public async Task A_client_that_does_not_fit_is_refused(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var (id, foreign) = (provider.North.Id, provider.Fuji.Customer);
        await ClientRefusedAsync(
            provider, id, new NewClient("shop", "Again", [ApiScopes.OrdersRead]), IdentityRefusals.ClientExists);
        await ClientRefusedAsync(
            provider, id, new NewClient("a b", "Name", [ApiScopes.OrdersRead]), IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(
            provider, id, new NewClient("new", " ", [ApiScopes.OrdersRead]), IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(provider, id, new NewClient("new", "New", []), IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(
            provider, id, new NewClient("new", "New", [ApiScopes.AdminRead]), IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(
            provider, id, new NewClient("new", "New", [ApiScopes.PricesWrite], provider.North.Customer),
            IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(
            provider, id, new NewClient("new", "New", [ApiScopes.OrdersRead], foreign),
            IdentityRefusals.CustomerNotFound);
        await ClientRefusedAsync(
            provider, id, new NewClient("new", "New", [ApiScopes.OrdersRead], CustomerId.New()),
            IdentityRefusals.CustomerNotFound);
        await ClientRefusedAsync(
            provider, provider.Admin.Id, new NewClient("new", "New", [ApiScopes.OrdersRead]),
            IdentityRefusals.InvalidClient);
        await ClientRefusedAsync(
            provider, TenantId.New(), new NewClient("new", "New", [ApiScopes.OrdersRead]),
            IdentityRefusals.UnknownRealm);
    }

    [Theory, EachEngine]
    public async Task A_person_that_does_not_fit_is_refused(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North;
        await AddPersonAsync(provider, north.Id, new NewPerson("ann@north.example", null, "reseller.owner"));
        await PersonRefusedAsync(
            provider, north.Id, new NewPerson("ANN@north.example", null, "reseller.sales"),
            IdentityRefusals.PersonExists);
        await PersonRefusedAsync(
            provider, north.Id, new NewPerson("no address", null, "reseller.sales"), IdentityRefusals.InvalidEmail);
        await PersonRefusedAsync(
            provider, north.Id, new NewPerson("bob@north.example", "short", "reseller.sales"),
            IdentityRefusals.WeakPassword);
        await PersonRefusedAsync(
            provider, north.Id, new NewPerson("bob@north.example", null, "platform.operator"),
            IdentityRefusals.InvalidRole);
        await PersonRefusedAsync(
            provider, north.Id, new NewPerson("bob@north.example", null, "customer.admin"), IdentityRefusals.InvalidRole);
        await PersonRefusedAsync(provider, north.Id, new NewPerson("bob@north.example", null, "reseller.sales", north.Customer), IdentityRefusals.InvalidRole);
        await PersonRefusedAsync(provider, north.Id, new NewPerson("bob@north.example", null, "customer.admin", provider.Fuji.Customer), IdentityRefusals.CustomerNotFound);
        // The same address at another realm is another person.
        await AddPersonAsync(provider, provider.Fuji.Id, new NewPerson("ann@north.example", null, "reseller.owner"));
    }

    [Theory, EachEngine]
    public async Task People_are_listed_with_their_roles_and_can_be_stopped(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North;
        var owner = await AddPersonAsync(provider, north.Id, new NewPerson("ann@north.example", null, "reseller.owner"));
        await AddPersonAsync(provider, north.Id, new NewPerson("bob@acme.example", null, "customer.buyer", north.Customer));
        await provider.AsPlatformAsync<RealmPeople>(people => people.DisableAsync(north.Id, owner.Id, Ct));

        var listed = await provider.AsTenantAsync<RealmPeople, IReadOnlyList<RealmPerson>>(north, people => people.ListAsync(north.Id, Ct));

        Assert.Equal([("ann@north.example", false), ("bob@acme.example", true)], listed.Select(person => (person.Email, person.IsEnabled)));
        Assert.Equal([new PersonRole("reseller.owner", null), new PersonRole("customer.buyer", north.Customer)], listed.SelectMany(person => person.Memberships));
    }

    [Theory, EachEngine]
    public async Task Making_the_keys_of_a_realm_again_changes_nothing(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var before = await KeysAsync(provider);
        await provider.AsPlatformAsync<RealmKeys>(keys => keys.EnsureAsync(provider.North.Id, Ct));
        Assert.Equal(before, await KeysAsync(provider));
        Assert.Equal([SigningKeyState.Announced, SigningKeyState.Active], before.Select(key => key.State).Order());
    }

    private static Task<IReadOnlyList<RealmKey>> KeysAsync(TestProvider provider) =>
        provider.AsPlatformAsync<RealmKeys, IReadOnlyList<RealmKey>>(keys => keys.ListAsync(provider.North.Id, Ct));

    private static Task<AddedPerson> AddPersonAsync(TestProvider provider, TenantId realm, NewPerson draft) =>
        provider.AsPlatformAsync<RealmPeople, AddedPerson>(people => people.AddAsync(realm, draft, Ct));

    private static Task PersonRefusedAsync(TestProvider provider, TenantId realm, NewPerson draft, string code) =>
        RefusedAsync(code, () => AddPersonAsync(provider, realm, draft));

    private static Task ClientRefusedAsync(TestProvider provider, TenantId realm, NewClient draft, string code) =>
        RefusedAsync(code, () => provider.AsPlatformAsync<RealmClients, ClientCredentials>(clients => clients.AddAsync(realm, draft, Ct)));

    private static async Task RefusedAsync(string code, Func<Task> work) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(work)).Code);
}
