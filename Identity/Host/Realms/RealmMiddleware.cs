using Crayon.Identity.Host.Audit;
using Crayon.Identity.Host.Protocol.Errors;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Host.Realms;

/// <summary>
/// Finds the realm by the exact Host header, before anything else looks at the request. A host of no tenant gets a
/// neutral 404, and no other header has a say.
/// </summary>
internal sealed class RealmMiddleware(RequestDelegate next, TenantRegistry registry)
{
    private static readonly Actor Protocol = Actor.System("identity");

    public async Task InvokeAsync(HttpContext context, TenantContext scope)
    {
        var host = context.Request.Host.Host.ToLowerInvariant();
        var realm = host.Length == 0 ? null : await registry.FindByHostAsync(host, context.RequestAborted);
        switch (realm?.State)
        {
            case TenantState.Active:
                scope.EnterTenant(realm.Id, customer: null, Protocol);
                scope.CameFrom(RequestOrigin.AddressOf(context));
                context.Features.Set(new CurrentRealm(realm));
                await next(context);
                break;
            case TenantState.Suspended:
                await Refusals.Suspended.WriteAsync(context.Response, context.RequestAborted);
                break;
            default:
                await Refusals.NotFound.WriteAsync(context.Response, context.RequestAborted);
                break;
        }
    }
}
