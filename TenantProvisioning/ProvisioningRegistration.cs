using Crayon.Identity.Store;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Portal;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning;

/// <summary>Registers what makes and changes tenants.</summary>
public static class ProvisioningRegistration
{
    /// <summary>
    /// Registers persistence, the identity store and the provisioner, for a program that is no serving host.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="database">How hosts reach the database.</param>
    /// <param name="keysFolder">Folder of the wrapping certificate and of the portals' key.</param>
    public static IServiceCollection AddTenantProvisioning(this IServiceCollection services,
        DatabaseSettings database, string keysFolder) =>
        services.AddCrayonPersistence(database).AddCrayonIdentity(database, keysFolder).AddTenantMaking(keysFolder);

    /// <summary>Registers what makes, stops, restarts and offboards tenants, for a host that has the stores.</summary>
    /// <param name="services">The container.</param>
    /// <param name="keysFolder">Folder of the portals' key.</param>
    public static IServiceCollection AddTenantMaking(this IServiceCollection services, string keysFolder) =>
        services.AddSingleton(_ => PortalKey.Ensure(keysFolder)).AddSingleton<PortalClients>()
            .AddSingleton<TenantProvisioner>().AddSingleton<TenantLife>()
            .AddSingleton(SettlingTime.Usual).AddSingleton<TenantOffboarding>();
}
