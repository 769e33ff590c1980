using Crayon.Identity.Store;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using GrantNames = Crayon.Identity.Store.Clients.Grants;

namespace Crayon.Identity.Tests.Store;

/// <summary>A relying party from its registration to its end.</summary>
public sealed class ClientLifeTests
{
    private static readonly NewClient Web = new("web", "Web shop", [OpenIdScopes.OpenId, ApiScopes.OrdersRead])
    {
        GrantTypes = [GrantNames.AuthorizationCode, GrantNames.RefreshToken],
            RedirectUris = ["https://web.example/callback"],
        PostLogoutRedirectUris = ["https://web.example/"], BackChannelLogoutUri = "https://web.example/logout",
        IdTokenAlgorithm = "ES256", Demands = new ClientDemands { NeedsConsent = true, NeedsPushedRequests = true },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_relying_party_is_kept_as_registered_and_changed(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North.Id;
        var made = await AsAsync(provider, clients => clients.RegisterAsync(north, Web, Ct));
        Assert.NotNull(made.ClientSecret);
        Assert.Equivalent(Web, (await ReadAsync(provider)).Registration);

        var changed = await AsAsync(provider, clients => clients.ChangeAsync(north, "web", client => client with
        {
            ClientId = "other", Authentication = ClientAuthentication.None, Name = "Shop",
            RedirectUris = ["https://web.example/callback", "https://web.example/second"],
        }, Ct));
        Assert.Equivalent(
            Web with { Name = "Shop", RedirectUris = changed.Registration.RedirectUris }, changed.Registration);
        Assert.Equal(2, (await ReadAsync(provider)).Registration.RedirectUris.Count);
        await RefusedAsync(IdentityRefusals.InvalidClient, () => AsAsync(provider, clients =>
            clients.ChangeAsync(north, "web", client => client with { RedirectUris = ["http://web.example/"] }, Ct)));
        await RefusedAsync(IdentityRefusals.ClientNotFound, () => AsAsync(provider, clients =>
            clients.ChangeAsync(provider.Fuji.Id, "web", client => client, Ct)));
    }

    [Theory, EachEngine]
    public async Task A_client_that_signs_gets_its_private_key_once(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North.Id;
        var draft = Web with { Authentication = ClientAuthentication.PrivateKeyJwt };
        var made = await AsAsync(provider, clients => clients.RegisterAsync(north, draft, Ct));
        Assert.Null(made.ClientSecret);
        var first = (await ReadAsync(provider)).Registration.Jwks;
        Assert.DoesNotContain("\"d\"", first, StringComparison.Ordinal);
        Assert.Contains("\"d\"", made.PrivateKey, StringComparison.Ordinal);

        await RefusedAsync(IdentityRefusals.InvalidClient, () =>
            AsAsync(provider, clients => clients.RotateAsync(north, "web", TimeSpan.FromHours(1), Ct)));
        var second = await AsAsync(provider, clients => clients.RotateAsync(north, "web", TimeSpan.Zero, Ct));
        Assert.NotEqual(made.PrivateKey, second.PrivateKey);
        Assert.NotEqual(first, (await ReadAsync(provider)).Registration.Jwks);

        var own = ClientKeys.Make().Jwks;
        await AsAsync(provider, clients => clients.ChangeAsync(north, "web", client => client with { Jwks = own }, Ct));
        Assert.Equal(own, (await ReadAsync(provider)).Registration.Jwks);
        var pub = await AsAsync(provider, clients => clients.RegisterAsync(north,
            Web with { ClientId = "app", Authentication = ClientAuthentication.None }, Ct));
        Assert.Equal(new RegisteredClient("app", null, null), pub);
        await RefusedAsync(IdentityRefusals.InvalidClient, () =>
            AsAsync(provider, clients => clients.RotateAsync(north, "app", TimeSpan.Zero, Ct)));
    }

    [Theory, EachEngine]
    public async Task A_removed_client_leaves_nothing_that_works_and_its_id_stays_taken(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North;
        await AsAsync(provider, clients => clients.RegisterAsync(north.Id, Web, Ct));
        var grant = await GrantAsync(provider);
        await provider.AsPlatformAsync<RealmClients>(clients => clients.RemoveAsync(north.Id, "web", Ct));
        Assert.NotNull((await provider.AsPlatformAsync<IdentityDbContext, Grant>(db =>
            db.Grants.SingleAsync(row => row.GrantId == grant, Ct))).RevokedAt);
        Assert.DoesNotContain("web", await IdsAsync(provider));
        await RefusedAsync(
            IdentityRefusals.ClientExists,
            () => AsAsync(provider, clients => clients.RegisterAsync(north.Id, Web, Ct)));

        await provider.AsPlatformAsync<RealmClients>(
            clients => clients.RemoveAsync(north.Id, north.Client.ClientId, Ct));
        Assert.Equal(401, (await provider.Wire.AskAsync(north, north.Client, Ct)).Status);
        Assert.Equal(200, (await provider.Wire.AskAsync(provider.Fuji, provider.Fuji.Client, Ct)).Status);
    }

    [Theory, EachEngine]
    public async Task What_people_granted_a_client_does_not_come_back_with_it(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.ShareAsync(engine, Ct);
        var north = provider.North;
        await AsAsync(provider, clients => clients.RegisterAsync(north.Id, Web, Ct));
        var grant = await GrantAsync(provider);
        await provider.AsPlatformAsync<RealmClients>(clients => clients.DisableAsync(north.Id, "web", Ct));
        await provider.AsPlatformAsync<RealmClients>(clients => clients.EnableAsync(north.Id, "web", Ct));
        Assert.NotNull((await provider.AsPlatformAsync<IdentityDbContext, Grant>(db =>
            db.Grants.SingleAsync(row => row.GrantId == grant, Ct))).RevokedAt);
    }

    private static async Task<Guid> GrantAsync(TestProvider provider)
    {
        var person = await provider.AsPlatformAsync<RealmPeople, AddedPerson>(people =>
            people.AddAsync(provider.North.Id, new NewPerson("ann@north.example", null, "reseller.owner"), Ct));
        var now = TimeProvider.System.GetUtcNow();
        var grant = new Grant
        {
            TenantId = provider.North.Id, ClientId = "web", PersonId = person.Id, SessionId = Guid.CreateVersion7(),
                Scopes = [],
            Authentication = new Authentication(now, "pwd", AuthenticationLevels.OneFactor), CreatedAt = now,
            ExpiresAt = now.AddDays(1), IsOffline = true,
        };
        await provider.AsPlatformAsync<IdentityDbContext>(db =>
        {
            db.Grants.Add(grant);
            return db.SaveChangesAsync(Ct);
        });
        return grant.GrantId;
    }

    private static Task<T> AsAsync<T>(TestProvider provider, Func<RealmClients, Task<T>> work) =>
        provider.AsPlatformAsync(work);

    private static async Task<RealmClient> ReadAsync(TestProvider provider) =>
        (await AsAsync(provider, clients => clients.ListAsync(provider.North.Id, Ct))).Single(
            client => client.ClientId == "web");

    private static async Task<IEnumerable<string>> IdsAsync(TestProvider provider) =>
        (await AsAsync(provider, clients => clients.ListAsync(provider.North.Id, Ct))).Select(
            client => client.ClientId);

    private static async Task RefusedAsync(string code, Func<Task> work) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<DomainRuleException>(work)).Code);
}
