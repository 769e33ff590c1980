using System.Text.Json;
using Crayon.Benchmarks.Identity.SignIn;
using Crayon.Identity.Host;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Benchmarks.Identity;

/// <summary>
/// Our identity host, alone in its process as in production, over a database of its own with one realm, two clients and
/// one person. Tells where it listens, and ends when its standard input closes.
/// </summary>
internal static class IdentityServer
{
    public const string Command = "identity-host";

    public static async Task RunAsync(DatabaseEngine engine, TextWriter output, TextReader input, CancellationToken ct)
    {
        await using var platform = await TestPlatform.CreateAsync(engine, ct);
        var keys = Directory.CreateTempSubdirectory("crayon-benchmark-keys-").FullName;
        var settings = new HostSettings
        {
            Urls = "http://127.0.0.1:0", Database = platform.Settings, Public = new PublicEndpoint("http", 8080),
                KeysFolder = keys,
        };
        await using (var host = IdentityHost.Build(settings, builder =>
        {
            // What failed is told; standard output carries the address.
            builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Services.PostConfigure<PasswordHasherOptions>(work => work.IterationCount = SignInSite.Rounds);
        }))
        {
            var (shop, web) = await AddRealmAsync(host.Services, ct);
            await host.StartAsync(ct);
            var port = new Uri(host.Urls.First()).Port;
            await output.WriteLineAsync(JsonSerializer.Serialize(new IdentityServerAddress(
                port, shop.ClientId, shop.ClientSecret, web.ClientId, web.ClientSecret)));
            await input.ReadLineAsync(ct);
            await host.StopAsync(CancellationToken.None);
        }
        Directory.Delete(keys, recursive: true);
    }

    private static async Task<(ClientCredentials Shop, ClientCredentials Web)> AddRealmAsync(
        IServiceProvider services, CancellationToken ct)
    {
        var tenant = Rows.ATenant("north");
        tenant.MoveTo(TenantState.Provisioning);
        tenant.MoveTo(TenantState.Active);
        await using var scope = services.GetRequiredService<TenantScopes>()
            .ForPlatform(PlatformUse.Provisioning, Actor.System("benchmark"));
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Tenants.Add(tenant);
        db.TenantHosts.Add(new TenantHost { TenantId = tenant.TenantId, Host = "north.localhost", IsPrimary = true });
        db.TenantIssuers.Add(
            new TenantIssuer { TenantId = tenant.TenantId, Issuer = "north.localhost/id", Audience = "crayon-api" });
        await db.SaveChangesAsync(ct);
        await scope.ServiceProvider.GetRequiredService<RealmKeys>().EnsureAsync(tenant.TenantId, ct);
        await scope.ServiceProvider.GetRequiredService<RealmPeople>().AddAsync(tenant.TenantId,
            new NewPerson(SignInSite.Email, SignInSite.Password, "reseller.owner") { IsConfirmed = true }, ct);
        var clients = scope.ServiceProvider.GetRequiredService<RealmClients>();
        var shop = await clients.AddAsync(
            tenant.TenantId, new NewClient("shop", "Shop", [ApiScopes.OrdersRead, ApiScopes.OrdersWrite]), ct);
        var web = await clients.AddAsync(tenant.TenantId, new NewClient("web", "Web", ["openid", ApiScopes.OrdersRead])
        {
            GrantTypes = [Grants.AuthorizationCode], RedirectUris = [SignInSite.Redirect],
        }, ct);
        return (shop, web);
    }
}

/// <summary>Where the host listens, and who may ask it for tokens.</summary>
internal sealed record IdentityServerAddress(
    int Port, string ClientId, string ClientSecret, string WebId, string WebSecret);
