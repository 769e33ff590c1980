using Crayon.Platform.Core.Portal;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Problems;
using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff.AtWork;

/// <summary>A member of staff at work in a tenant.</summary>
/// <param name="Current">Their session.</param>
/// <param name="Place">Where, and by which leave.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Token">What the tenant's realm gave them.</param>
internal sealed record StaffAtWork(
    CurrentSession Current, WorkPlace Place, RegisteredTenant Tenant, ExchangeOutcome Token);

/// <summary>Lets staff of the operator's host to work in a tenant that a request names.</summary>
internal sealed class WorkPlaces(
    BrowserSessions sessions, PortalSessions rows, TenantTokens tokens, TenantRegistry registry)
{
    /// <summary>
    /// Who works where. What the request cannot go on with is answered, and null returned: on any host but the
    /// operator's there is no such place, whatever cookie comes along.
    /// </summary>
    public async Task<StaffAtWork?> RequireAsync(HttpContext context, Guid tenantId, Guid elevation)
    {
        var (ct, home) = (context.RequestAborted, PortalTenants.Of(context));
        if (home.Kind != TenantKind.Operator)
        {
            await HostProblems.NotFound.WriteAsync(context);
            return null;
        }
        if (await sessions.RequireAsync(context, ct) is not { } current) return null;
        if (await registry.FindAsync(new TenantId(tenantId), ct) is not { IsActive: true } tenant)
        {
            await PortalProblems.NotAtWork.WriteAsync(context);
            return null;
        }
        var place = new WorkPlace(current.Row.Id, tenant.Id, elevation);
        var token = await tokens.GetAsync(home, current, (place, tenant), ct);
        if (token.Word == ExchangeWord.Given) return new StaffAtWork(current, place, tenant, token);
        await RefuseAsync(context, current, token.Word);
        return null;
    }

    private async Task RefuseAsync(HttpContext context, CurrentSession current, ExchangeWord word)
    {
        switch (word)
        {
            case ExchangeWord.NotOpen:
                await PortalProblems.NotAtWork.WriteAsync(context);
                break;
            case ExchangeWord.SubjectRefused:
                // Taken back before its time: the next call finds out for good.
                await rows.DoubtAsync(current.Row, context.RequestAborted);
                await PortalProblems.SignInNeeded.WriteAsync(context);
                break;
            default:
                context.Response.Headers.RetryAfter = "2";
                await HostProblems.Unavailable.WriteAsync(context);
                break;
        }
    }
}
