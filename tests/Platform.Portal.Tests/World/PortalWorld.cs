using Crayon.Identity.Host;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Platform.Api;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.TenantProvisioning;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Portal.Tests.World;

/// <summary>What a test wants of its world that others do not.</summary>
internal sealed record Wishes
{
    public string Scheme { get; init; } = "http";

    /// <summary>Folder of built pages; null for none.</summary>
    public string? Pages { get; init; }

    /// <summary>Has the last word on every host.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}

/// <summary>
/// Portal, identity and API on real sockets behind a gateway, over a database of the test's own with the tenants north
/// and fuji and the operator.
/// </summary>
internal sealed class PortalWorld : IAsyncDisposable
{
    private static int people;
    private readonly TestPlatform platform;
    private readonly List<WebApplication> hosts = [];
    private readonly string keys = Directory.CreateTempSubdirectory("crayon-portal-keys-").FullName;
    private HostSettings settings = null!;
    private Wishes wishes = null!;

    private PortalWorld(TestPlatform platform) => this.platform = platform;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public MovedTime Time { get; } = new();

    public TestGateway Gateway { get; private set; } = null!;

    public TestTenant North { get; private set; } = null!;

    public TestTenant Fuji { get; private set; } = null!;

    public TestTenant Admin { get; private set; } = null!;

    public PublicEndpoint Public => settings.Public;

    /// <summary>The identity provider's services.</summary>
    public IServiceProvider Identity => hosts[0].Services;

    public static async Task<PortalWorld> StartAsync(
        DatabaseEngine engine = DatabaseEngine.Sqlite, Wishes? wishes = null)
    {
        var world = new PortalWorld(await TestPlatform.CreateAsync(engine, Ct));
        await world.StartHostsAsync(wishes ?? new Wishes());
        world.Admin = await world.AddTenantAsync("admin", TenantKind.Operator);
        world.North = await world.AddTenantAsync("north", TenantKind.Reseller);
        world.Fuji = await world.AddTenantAsync("fuji", TenantKind.Reseller);
        return world;
    }

    /// <summary>Starts one more portal over the same database, as another process would be.</summary>
    public async Task<Uri> AddPortalAsync()
    {
        var portal = PortalHost.Build(settings, Prepare);
        await portal.StartAsync(Ct);
        hosts.Add(portal);
        return AddressOf(portal);
    }

    /// <summary>A browser that nobody has used yet.</summary>
    public Visitor Visitor(TestTenant tenant, Uri? portal = null) => new(this, tenant, portal);

    /// <summary>Somebody of their own name in a tenant, or in customers of it.</summary>
    public async Task<TestPerson> AddPersonAsync(
        TestTenant tenant, string role = "reseller.owner", params CustomerId[] customers)
    {
        var email = $"person-{Interlocked.Increment(ref people)}@acme.example";
        var draft = new NewPerson(email, TestPerson.Passphrase, role, customers.Length == 0 ? null : customers[0])
        {
            Name = "Ann Example", IsConfirmed = true,
        };
        var id = (await AsPlatformAsync<RealmPeople, AddedPerson>(all => all.AddAsync(tenant.Id, draft, Ct))).Id;
        foreach (var more in customers.Skip(1))
            await AsPlatformAsync<RealmPeople, bool>(async all =>
            {
                await all.JoinAsync(tenant.Id, id, new PersonRole("customer.viewer", more), Ct);
                return true;
            });
        return new TestPerson(id, email);
    }

    /// <summary>Works on a tenant's rows in its own scope.</summary>
    public Task<T> InTenantAsync<T>(TestTenant tenant, Func<PlatformDbContext, Task<T>> work) =>
        platform.AsTenantAsync(tenant.Id, work);

    /// <summary>Runs a use case of identity in a platform scope.</summary>
    public async Task<T> AsPlatformAsync<TUseCase, T>(Func<TUseCase, Task<T>> work) where TUseCase : notnull
    {
        await using var scope = Identity.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("test"));
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task SuspendAsync(TestTenant tenant) => platform.AsPlatformAsync(async db =>
    {
        db.Tenants.Single(row => row.TenantId == tenant.Id).MoveTo(TenantState.Suspended);
        return await db.SaveChangesAsync(Ct);
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts) await host.DisposeAsync();
        await Gateway.DisposeAsync();
        await platform.DisposeAsync();
        Directory.Delete(keys, recursive: true);
    }

    private async Task StartHostsAsync(Wishes wanted)
    {
        wishes = wanted;
        TestKeys.CopyTo(keys);
        var ports = FreePorts.Take(2);
        Gateway = await TestGateway.StartAsync(wanted.Scheme, (ports[0], ports[1]), Ct);
        settings = new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = platform.Settings,
            Public = new PublicEndpoint(wanted.Scheme, ports[0]), KeysFolder = keys, ApiHost = "api.localhost",
            Inside = new Uri($"http://127.0.0.1:{ports[1]}"), Pages = wanted.Pages ?? keys, LimitsRates = false,
        };
        WebApplication[] built =
            [IdentityHost.Build(settings, PrepareIdentity), ApiHost.Build(settings, Prepare),
                PortalHost.Build(settings, Prepare)];
        await Task.WhenAll(built.Select(host => host.StartAsync(Ct)));
        hosts.AddRange(built);
        foreach (var (part, host) in new[] { "identity", "api", "portal" }.Zip(built))
            Gateway.Open(part, AddressOf(host));
    }

    private void PrepareIdentity(WebApplicationBuilder builder)
    {
        Prepare(builder);
        builder.Services.AddCheapSecrets().AddSingleton(_ => PortalKey.Ensure(keys)).AddSingleton<PortalClients>();
    }

    private void Prepare(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time);
        wishes.Configure?.Invoke(builder);
    }

    private async Task<TestTenant> AddTenantAsync(string slug, TenantKind kind)
    {
        var (row, host) = (Rows.ATenant(slug, kind), $"{slug}.localhost");
        CustomerId[] customers = await platform.AsPlatformAsync(async db =>
        {
            row.MoveTo(TenantState.Provisioning);
            row.MoveTo(TenantState.Active);
            db.Tenants.Add(row);
            db.TenantHosts.Add(new TenantHost { TenantId = row.TenantId, Host = host, IsPrimary = true });
            db.TenantIssuers.Add(
                new TenantIssuer { TenantId = row.TenantId, Issuer = $"{host}/id", Audience = "crayon-api" });
            Customer[] all = [Rows.ACustomer(row.TenantId, $"{slug} one"), Rows.ACustomer(row.TenantId, $"{slug} two")];
            db.Customers.AddRange(all);
            await db.SaveChangesAsync(Ct);
            return all.Select(customer => customer.CustomerId).ToArray();
        });
        await AsPlatformAsync<RealmKeys, bool>(async all =>
        {
            await all.EnsureAsync(row.TenantId, Ct);
            return true;
        });
        await Identity.GetRequiredService<PortalClients>().EnsureAsync(row.TenantId, Ct);
        return new TestTenant(row.TenantId, slug, host, customers);
    }

    private static Uri AddressOf(WebApplication host) => new(
        host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}

/// <summary>A tenant of the test with two customers.</summary>
internal sealed record TestTenant(TenantId Id, string Slug, string Host, IReadOnlyList<CustomerId> Customers);

/// <summary>Somebody who can sign in.</summary>
internal sealed record TestPerson(PersonId Id, string Email)
{
    public const string Passphrase = "violet otter climbs slowly";
}
