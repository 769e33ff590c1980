using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local.Demo;

/// <summary>
/// Brings what stands in the set-up with scheme and port in line with this start: the port may be another than at the
/// last one. The command line reads them from the folder.
/// </summary>
internal sealed class DemoPortals(
    TenantRegistry registry, PortalClients portals, DemoContext demo, PublicEndpoint endpoint)
{
    public async Task EnsureAsync(CancellationToken ct)
    {
        await EndpointFile.WriteAsync(demo.Data, endpoint, ct);
        foreach (var tenant in (await registry.AllAsync(ct)).Where(
            tenant => tenant.State is TenantState.Active or TenantState.Suspended))
            await portals.EnsureAsync(tenant.Id, ct);
    }
}
