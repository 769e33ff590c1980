namespace Crayon.Platform.Portal.Bff.AtWork;

/// <summary>
/// GET /bff/at/{tenant}/{elevation}/user: the member of staff, the tenant they are at work in, and what they may do
/// there. It looks as at home, so that it is never taken for the tenant's own pages.
/// </summary>
internal static class ShowUserAtWork
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet($"{BffPaths.AtWork}/{{tenant:guid}}/{{elevation:guid}}/user", HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(
        Guid tenant, Guid elevation, HttpContext context, [AsParameters] AtWorkParts parts)
    {
        if (await parts.Places.RequireAsync(context, tenant, elevation) is not { } at) return;
        var home = PortalTenants.Of(context);
        var shown = ShowTenant.Response.Of(at.Tenant, parts.Look) with { Theme = parts.Look.Of(home) };
        var user = ShowUser.Of(at.Current, shown, parts.Addresses.AccountOf(home)) with { Scopes = at.Token.Scopes };
        await context.Response.WriteAsJsonAsync(user, context.RequestAborted);
    }
}
