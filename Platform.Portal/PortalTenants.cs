using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Hosting.Tenancy;
using Crayon.Platform.Portal.Bff;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal;

/// <summary>
/// Enters the scope of the tenant that the host leads to. One that is closed says so; one that has left is not there.
/// </summary>
internal sealed class PortalTenants(RequestDelegate next, PlainPages pages)
{
    private static readonly Actor Portal = Actor.System("portal");

    public async Task InvokeAsync(HttpContext context, TenantContext scope)
    {
        // Health is asked under any host name.
        if (context.Features.Get<RequestHost>()?.Tenant is not { } tenant)
        {
            await next(context);
            return;
        }
        switch (tenant.State)
        {
            case TenantState.Active:
                scope.EnterTenant(tenant.Id, customer: null, Portal);
                await next(context);
                break;
            case TenantState.Suspended when !BffPaths.IsCall(context.Request.Path):
                await pages.WriteAsync(context, tenant, PlainPage.Closed);
                break;
            case TenantState.Suspended:
                await PortalProblems.Closed.WriteAsync(context);
                break;
            default:
                await HostProblems.NotFound.WriteAsync(context);
                break;
        }
    }

    /// <summary>The tenant of a request that came this far.</summary>
    public static RegisteredTenant Of(HttpContext context) => RequestHost.Of(context).Tenant
        ?? throw new InvalidOperationException("The request has no tenant.");
}
