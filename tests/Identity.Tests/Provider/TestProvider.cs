using Crayon.Identity.Host;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Testing.Platform;
using Crayon.Testing.Tls;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Identity.Tests.Provider;

/// <summary>
/// The identity host on a real socket, over a database of its own with the realms north, fuji and admin.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    private readonly TestPlatform platform;
    private readonly List<WebApplication> hosts = [];
    private bool isShared;
    private int tests = 1;

    private TestProvider(TestPlatform platform) => this.platform = platform;

    /// <summary>How the outside would reach it; the socket's own port differs.</summary>
    public static PublicEndpoint Public => Outside.Endpoint;

    /// <summary>A cookie's name as browsers have it at this scheme.</summary>
    public static string CookieNamed(string name) => Public.Scheme == "https" ? $"__Host-{name}" : name;

    public string KeysFolder { get; } = Directory.CreateTempSubdirectory("crayon-identity-keys-").FullName;

    public TestRealm North { get; private set; } = null!;

    public TestRealm Fuji { get; private set; } = null!;

    public TestRealm Admin { get; private set; } = null!;

    public IServiceProvider Services => hosts[0].Services;

    public DatabaseSettings Database => platform.Settings;

    public Wire Wire { get; private set; } = null!;

    public static async Task<TestProvider> CreateAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var provider = new TestProvider(await TestPlatform.CreateAsync(engine, ct));
        TestKeys.CopyTo(provider.KeysFolder);
        provider.Wire = await provider.StartHostAsync(ct);
        provider.Admin = await provider.AddRealmAsync("admin", TenantKind.Operator, ct);
        await provider.AddResellersAsync("", ct);
        return provider;
    }

    /// <summary>
    /// Realms north and fuji of the test's own, in a host that other tests had before and will have after it, never
    /// meanwhile: for tests that look at nothing beyond their realms.
    /// </summary>
    public static async Task<TestProvider> ShareAsync(DatabaseEngine engine, CancellationToken ct)
    {
        var provider = IdleProviders.Take(engine);
        if (provider is not null) await provider.AddResellersAsync($"{++provider.tests}", ct);
        else provider = await CreateAsync(engine, ct);
        provider.isShared = true;
        return provider;
    }

    /// <summary>What every identity host of a test does without: log output, and costly secrets.</summary>
    public static void Prepare(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddCheapSecrets();
    }

    /// <summary>Starts one more host over the same database, as another process would be.</summary>
    public async Task<Wire> StartHostAsync(CancellationToken ct, Action<WebApplicationBuilder>? configure = null)
    {
        var settings = new HostSettings
        {
            Urls = $"{Public.Scheme}://127.0.0.1:0", Database = Database, Public = Public, KeysFolder = KeysFolder
        };
        var host = IdentityHost.Build(settings, builder =>
        {
            Prepare(builder);
            builder.WebHost.UseTestAuthority();
            configure?.Invoke(builder);
        });
        await host.StartAsync(ct);
        hosts.Add(host);
        return new Wire(
            host.Services,
            new Uri(
                host.Services
                    .GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()));
    }

    /// <summary>Stops the host that was started last, as a deployment does.</summary>
    public async Task StopLastHostAsync(CancellationToken ct)
    {
        await hosts[^1].StopAsync(ct);
        await hosts[^1].DisposeAsync();
        hosts.RemoveAt(hosts.Count - 1);
    }

    /// <summary>Runs a use case in a platform scope, as provisioning does.</summary>
    public async Task<T> AsPlatformAsync<TUseCase, T>(Func<TUseCase, Task<T>> work) where TUseCase : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Runs a use case that answers nothing.</summary>
    public Task AsPlatformAsync<TUseCase>(Func<TUseCase, Task> work) where TUseCase : notnull =>
        AsPlatformAsync<TUseCase, bool>(async useCase =>
        {
            await work(useCase);
            return true;
        });

    /// <summary>Runs a use case in the scope of a tenant or customer.</summary>
    public async Task<T> AsTenantAsync<TUseCase, T>(
        TestRealm realm, Func<TUseCase, Task<T>> work, CustomerId? customer = null)
        where TUseCase : notnull
    {
        await using var scope = Services.GetRequiredService<TenantScopes>()
            .ForTenant(realm.Id, Actor.System("test"), customer);
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task MoveToAsync(TestRealm realm, TenantState state, CancellationToken ct) =>
        AsPlatformAsync<PlatformDbContext>(async db =>
        {
            db.Tenants.Single(tenant => tenant.TenantId == realm.Id).MoveTo(state);
            await db.SaveChangesAsync(ct);
        });

    public async ValueTask DisposeAsync()
    {
        if (!isShared)
        {
            await EndAsync();
            return;
        }
        while (hosts.Count > 1) await StopLastHostAsync(CancellationToken.None);
        IdleProviders.GiveBack(this);
    }

    /// <summary>Stops the hosts, whoever had them, and removes what they kept.</summary>
    public async ValueTask EndAsync()
    {
        foreach (var host in hosts) await host.DisposeAsync();
        await platform.DisposeAsync();
        Directory.Delete(KeysFolder, recursive: true);
    }

    /// <summary>Makes a realm with its clients, at its own host or at one that is free.</summary>
    public async Task<TestRealm> AddRealmAsync(
        string slug, TenantKind kind, CancellationToken ct, string? at = null)
    {
        var (tenant, customer, host) = (Rows.ATenant(slug, kind), CustomerId.New(), at ?? $"{slug}.localhost");
        await AsPlatformAsync<PlatformDbContext>(async db =>
        {
            tenant.MoveTo(TenantState.Provisioning);
            tenant.MoveTo(TenantState.Active);
            db.Tenants.Add(tenant);
            db.TenantHosts.Add(
                new TenantHost { TenantId = tenant.TenantId, Host = host, IsPrimary = true });
            db.TenantIssuers.Add(
                new TenantIssuer
                {
                    TenantId = tenant.TenantId, Issuer = $"{host}/id", Audience = "crayon-api"
                });
            var row = Rows.ACustomer(tenant.TenantId, $"{slug} customer");
            customer = row.CustomerId;
            db.Customers.Add(row);
            await db.SaveChangesAsync(ct);
        });
        await AsPlatformAsync<RealmKeys>(keys => keys.EnsureAsync(tenant.TenantId, ct));
        return await WithClientsAsync(
            new(tenant.TenantId, slug, customer) { Host = host, Client = null!, CustomerClient = null! }, kind, ct);
    }

    private async Task AddResellersAsync(string number, CancellationToken ct)
    {
        North = await AddRealmAsync($"north{number}", TenantKind.Reseller, ct);
        Fuji = await AddRealmAsync($"fuji{number}", TenantKind.Reseller, ct);
    }

    private async Task<TestRealm> WithClientsAsync(TestRealm realm, TenantKind kind, CancellationToken ct)
    {
        var scopes = kind == TenantKind.Operator ? ApiScopes.ForStaff : [ApiScopes.OrdersRead, ApiScopes.OrdersWrite];
        var own = await AddClientAsync(realm, new NewClient("shop", "Shop", scopes), ct);
        var customers = kind == TenantKind.Operator
            ? own
            : await AddClientAsync(realm, new NewClient("buyer", "Buyer", [ApiScopes.OrdersRead], realm.Customer), ct);
        return realm with { Client = own, CustomerClient = customers };
    }

    private Task<ClientCredentials> AddClientAsync(TestRealm realm, NewClient draft, CancellationToken ct) =>
        AsPlatformAsync<RealmClients, ClientCredentials>(clients => clients.AddAsync(realm.Id, draft, ct));
}
