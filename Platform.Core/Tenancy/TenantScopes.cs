using Crayon.Platform.Core.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>Opens units of work outside a request: one container scope, one tenant scope.</summary>
public sealed class TenantScopes(IServiceScopeFactory factory)
{
    /// <summary>Opens the scope of a tenant or of one of its customers.</summary>
    public AsyncServiceScope ForTenant(TenantId tenant, Actor by, CustomerId? customer = null) =>
        Open(context => context.EnterTenant(tenant, customer, by));

    /// <summary>Opens a cross-tenant scope for a named use case.</summary>
    public AsyncServiceScope ForPlatform(PlatformUse use, Actor by) =>
        Open(context => context.EnterPlatform(use, by));

    private AsyncServiceScope Open(Action<TenantContext> enter)
    {
        var scope = factory.CreateAsyncScope();
        enter(scope.ServiceProvider.GetRequiredService<TenantContext>());
        return scope;
    }
}
