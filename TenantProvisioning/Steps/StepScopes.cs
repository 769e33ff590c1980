using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Steps;

/// <summary>What steps do beside their own unit of work.</summary>
internal static class StepScopes
{
    /// <summary>Works with a store in a unit of work of its own; it commits by itself.</summary>
    public static async Task InStoreAsync<TStore>(this TenantScopes scopes, Actor by, Func<TStore, Task> work)
        where TStore : notnull
    {
        await using var scope = scopes.ForPlatform(PlatformUse.Provisioning, by);
        await work(scope.ServiceProvider.GetRequiredService<TStore>());
    }
}
