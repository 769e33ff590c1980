using System.Text.Json;
using Crayon.Identity.Host;
using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.Keys;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.Testing.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Benchmarks.Identity;

/// <summary>
/// Our identity host, alone in its process as in production, over a database of its own with one realm and one client.
/// Tells where it listens, and ends when its standard input closes.
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
        await using (var host = IdentityHost.Build(settings, builder => builder.Logging.ClearProviders()))
        {
            var client = await AddRealmAsync(host.Services, ct);
            await host.StartAsync(ct);
            var port = new Uri(host.Urls.First()).Port;
            await output.WriteLineAsync(
                JsonSerializer.Serialize(new IdentityServerAddress(port, client.ClientId, client.ClientSecret)));
            await input.ReadLineAsync(ct);
            await host.StopAsync(CancellationToken.None);
        }
        Directory.Delete(keys, recursive: true);
    }

    private static async Task<ClientCredentials> AddRealmAsync(IServiceProvider services, CancellationToken ct)
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
        return await scope.ServiceProvider.GetRequiredService<RealmClients>().AddAsync(
            tenant.TenantId, new NewClient("shop", "Shop", [ApiScopes.OrdersRead, ApiScopes.OrdersWrite]), ct);
    }
}

/// <summary>Where the host listens, and who may ask it for tokens.</summary>
internal sealed record IdentityServerAddress(int Port, string ClientId, string ClientSecret);
