using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Blueprints;

namespace Crayon.Local.Demo;

/// <summary>Makes the demo's tenants from their blueprints, by the same steps as any other tenant.</summary>
internal sealed class DemoTenants(TenantProvisioner provisioner, DemoContext demo)
{
    private static readonly string[] Storefronts = ["crayon", "northwind", "fuji"];

    /// <summary>Slugs of the tenants of a demo, the operator first.</summary>
    public static IReadOnlyList<string> SlugsOf(DemoKind kind) =>
        kind == DemoKind.None ? ["admin"] : ["admin", .. Storefronts];

    /// <summary>The demo's tenants that are there; one that has left is no part of it any more.</summary>
    public static async Task<IReadOnlyList<RegisteredTenant>> InAsync(
        TenantRegistry registry, DemoKind kind, CancellationToken ct) =>
        [.. (await registry.AllAsync(ct)).Where(tenant =>
            !tenant.State.HasLeft() && SlugsOf(kind).Contains(tenant.Slug, StringComparer.Ordinal))];

    public async Task EnsureAsync(CancellationToken ct)
    {
        foreach (var slug in SlugsOf(demo.State.Demo)) await EnsureAsync(Read(slug), ct);
    }

    private async Task EnsureAsync(TenantBlueprint blueprint, CancellationToken ct)
    {
        var credentials = new TenantCredentials();
        if (blueprint.Owner is { } owner) credentials.WithPassword(owner.Email,
            await demo.PasswordOfAsync(owner.Email, ct));
        await provisioner.CreateAsync(blueprint, credentials, ct);
        await demo.KeepAsync(credentials.ClientSecrets, ct);
    }

    private TenantBlueprint Read(string slug)
    {
        var blueprint = BlueprintFile.Read(Path.Combine(AppContext.BaseDirectory, "Demo", "Tenants", $"{slug}.yaml"));
        return blueprint with { PriceRules = [.. blueprint.PriceRules.Select(rule =>
            rule with { EffectiveFrom = demo.State.ValidFrom })] };
    }
}
