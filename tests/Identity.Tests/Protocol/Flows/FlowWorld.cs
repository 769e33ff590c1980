using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Store.Tokens;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Tests.Protocol.Flows;

/// <summary>A provider whose realms have relying parties and people. People sign in by a row, not by a page.</summary>
internal sealed class FlowWorld : IAsyncDisposable
{
    public static readonly RelyingParty Portal = new("portal", "https://portal.example/cb");
    public static readonly RelyingParty Other = new("other", "https://other.example/cb");
    public static readonly RelyingParty Spa = new("spa", "https://spa.example/cb");
    public static readonly RelyingParty Native = new("native", "http://127.0.0.1/cb");
    public static readonly RelyingParty Pushing = new("pushing", "https://pushing.example/cb");
    public static readonly RelyingParty Asking = new("asking", "https://asking.example/cb");

    private static readonly List<string> Everything =
        [.. OpenIdScopes.All, ApiScopes.OrdersRead, ApiScopes.OrdersWrite, ApiScopes.PricesWrite];

    private FlowWorld(TestProvider provider) => Provider = provider;

    public TestProvider Provider { get; }

    public TestRealm North => Provider.North;

    public TestRealm Fuji => Provider.Fuji;

    public Dictionary<TenantId, PersonId> Owners { get; } = [];

    public Dictionary<TenantId, PersonId> Buyers { get; } = [];

    public static async Task<FlowWorld> CreateAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var world = new FlowWorld(await TestProvider.CreateAsync(engine, ct));
        foreach (var realm in new[] { world.North, world.Fuji })
        {
            await world.AddClientsAsync(realm, ct);
            world.Owners[realm.Id] = await world.AddPersonAsync(realm, "reseller.owner", null, ct);
            world.Buyers[realm.Id] = await world.AddPersonAsync(realm, "customer.buyer", realm.Customer, ct);
        }
        return world;
    }

    /// <summary>The flow of a relying party of north, or of another realm, at the first host or another.</summary>
    public Flow Of(RelyingParty party, TestRealm? realm = null, Wire? wire = null) =>
        new(wire ?? Provider.Wire, realm ?? North, party);

    public async Task<PersonId> AddPersonAsync(
        TestRealm realm, string role, CustomerId? customer, CancellationToken ct) =>
        (await Provider.AsPlatformAsync<RealmPeople, AddedPerson>(people =>
            people.AddAsync(
                realm.Id, new NewPerson($"{Guid.CreateVersion7():N}@example.com", null, role, customer), ct))).Id;

    /// <summary>
    /// Signs a person of the realm in, the owner unless told otherwise, and answers the browser's cookie.
    /// </summary>
    public async Task<string> SignInAsync(CancellationToken ct, SignInRow? how = null)
    {
        var row = how ?? new SignInRow();
        var (handle, realm) = (OpaqueHandle.New(), row.Realm ?? North);
        var now = row.Now ?? TimeProvider.System.GetUtcNow();
        var id = row.Person ?? Owners[realm.Id];
        await EditAsync(async db =>
        {
            var person = await db.People.SingleAsync(found => found.TenantId == realm.Id && found.PersonId == id, ct);
            db.Sessions.Add(new Session
            {
                TenantId = realm.Id, SessionId = row.SessionId, HandleHash = OpaqueHandle.HashOf(handle), PersonId = id,
                    SecurityStamp = person.SecurityStamp,
                Authentication = new Authentication(now - row.Ago, row.Methods, row.Level), StartedAt = now,
                LastSeenAt = now, EndsAt = now.AddDays(60),
            });
        }, ct);
        return $"{TestProvider.CookieNamed("sid")}={handle}";
    }

    public Task EditAsync(Func<IdentityDbContext, Task> change, CancellationToken ct) =>
        Provider.AsPlatformAsync<IdentityDbContext>(async db =>
    {
        await change(db);
        await db.SaveChangesAsync(ct);
    });

    public Task<T> ReadAsync<T>(Func<IdentityDbContext, Task<T>> read) =>
        Provider.AsPlatformAsync<IdentityDbContext, T>(read);

    /// <summary>Gives a realm's client its row and, unless it is public, the secret "secret-of-{id}".</summary>
    public static void AddClient(
        IdentityDbContext db, TenantId realm, RelyingParty party, Func<Client, Client>? change = null)
    {
        var client = new Client
        {
            TenantId = realm, ClientId = party.ClientId, Name = party.ClientId, Scopes = [.. Everything],
            GrantTypes = [Grants.AuthorizationCode, Grants.RefreshToken], RedirectUris = [party.RedirectUri],
        };
        client = change?.Invoke(client) ?? client;
        db.Clients.Add(client);
        if (client.Authentication is ClientAuthentication.SecretBasic or ClientAuthentication.SecretPost)
            db.ClientSecrets.Add(
                new ClientSecret
                {
                    TenantId = realm, ClientId = party.ClientId, Hash = OpaqueHandle.HashOf(party.Secret)
                });
    }

    public ValueTask DisposeAsync() => Provider.DisposeAsync();

    public Task AddClientsAsync(TestRealm realm, CancellationToken ct) => EditAsync(db =>
    {
        AddClient(db, realm.Id, Portal, client =>
        {
            client.RedirectUris.Add(Portal.RedirectUri + "?keep=1");
            return client;
        });
        AddClient(db, realm.Id, Other, client =>
        {
            client.IdTokenAlgorithm = SigningAlgorithms.Es256;
            return client;
        });
        AddClient(db, realm.Id, Spa, Public);
        AddClient(db, realm.Id, Native, client =>
        {
            client.RedirectUris.AddRange(["http://[::1]/cb", "http://127.0.0.1:8000/fixed"]);
            client.Demands = new ClientDemands { MayVaryLoopbackPort = true };
            return Public(client);
        });
        AddClient(db, realm.Id, Pushing, client =>
        {
            client.Demands = new ClientDemands { NeedsPushedRequests = true };
            return client;
        });
        AddClient(db, realm.Id, Asking, client =>
        {
            client.Demands = new ClientDemands { NeedsConsent = true };
            return client;
        });
        return Task.CompletedTask;
    }, ct);

    private static Client Public(Client client)
    {
        (client.Authentication, client.IdTokenAlgorithm) = (ClientAuthentication.None, SigningAlgorithms.Es256);
        return client;
    }
}

/// <summary>A relying party as tests know it.</summary>
internal sealed record RelyingParty(string ClientId, string RedirectUri)
{
    public string Secret => $"secret-of-{ClientId}";

    public bool IsPublic => ClientId is "spa" or "native";
}

/// <summary>How somebody signed in.</summary>
internal sealed record SignInRow
{
    public TestRealm? Realm { get; init; }

    public PersonId? Person { get; init; }

    public Guid SessionId { get; init; } = Guid.CreateVersion7();

    public TimeSpan Ago { get; init; } = TimeSpan.FromSeconds(5);

    public string Methods { get; init; } = "pwd otp";

    public string Level { get; init; } = AuthenticationLevels.TwoFactors;

    public DateTimeOffset? Now { get; init; }
}
