using System.Globalization;
using System.Text;
using Crayon.Benchmarks.Load;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Blueprints;
using Crayon.TenantProvisioning.Setup;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Benchmarks.Replicas;

/// <summary>Many resellers, made as any other, each with a program that reads its catalogue.</summary>
internal sealed class TenantCrowd(int port, IReadOnlyList<ApiClient> clients)
{
    private readonly ReadOnlyMemory<byte>[] pages = new ReadOnlyMemory<byte>[clients.Count];

    public int Port => port;

    /// <summary>What a tenant asks for: a page of its catalogue.</summary>
    public ReadOnlyMemory<byte> PageOf(int tenant) => pages[tenant];

    public static async Task<TenantCrowd> MakeAsync(ServerSite site, int count, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddTenantProvisioning(
            await DatabaseSetup.OpenAsync(site.Data, ct), DatabaseSetup.KeysFolder(site.Data));
        services.AddSingleton(await EndpointFile.ReadAsync(site.Data, ct));
        await using var provider = services.BuildServiceProvider();
        var provisioner = provider.GetRequiredService<TenantProvisioner>();
        var clients = new List<ApiClient>();
        for (var number = 1; number <= count; number++)
        {
            var (blueprint, credentials) = (BlueprintOf(number), new TenantCredentials());
            await provisioner.CreateAsync(blueprint, credentials, ct);
            var (id, secret) = credentials.ClientSecrets.Single();
            clients.Add(new ApiClient(
                string.Create(CultureInfo.InvariantCulture, $"{blueprint.Hosts[0]}:{site.Port}"), id, secret));
        }
        return new TenantCrowd(site.Port, clients);
    }

    /// <summary>Signs every program in anew: tokens end sooner than a long run.</summary>
    public async Task SignInAsync(CancellationToken ct)
    {
        foreach (var (index, client) in clients.Index())
        {
            var token = await client.TokenAsync(port, ct);
            pages[index] = Encoding.ASCII.GetBytes(
                $"GET /v1/services?limit=50 HTTP/1.1\r\nHost: {client.Host}\r\nAuthorization: Bearer {token}\r\n\r\n");
        }
    }

    private static TenantBlueprint BlueprintOf(int number)
    {
        var slug = string.Create(CultureInfo.InvariantCulture, $"shop-{number:000}");
        var from = new DateOnly(2026, 1, 1);
        return new TenantBlueprint
        {
            Slug = slug, Name = $"Shop {number}", Hosts = [$"{slug}.localhost"],
            Settings = new BlueprintSettings("eu", "EUR", "NL", "en", "Europe/Amsterdam", "default"),
            LegalEntities = [new BlueprintEntity($"Shop {number} B.V.", "NL", "EUR",
                string.Create(CultureInfo.InvariantCulture, $"SH{number:000}"), TaxId: null)],
            PriceRules =
            [
                new BlueprintRule(PriceLevel.Wholesale, "Wholesale", PriceRuleKind.MarkupOnCost, 7.5m, from),
                new BlueprintRule(PriceLevel.Retail, "Standard price", PriceRuleKind.MarkupOnCost, 12m, from),
            ],
            Clients = [new BlueprintClient($"{slug}-read", "Reports", ["catalogue.read"])],
        };
    }
}
