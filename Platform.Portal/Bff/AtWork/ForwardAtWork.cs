namespace Crayon.Platform.Portal.Bff.AtWork;

/// <summary>
/// /bff/at/{tenant}/{elevation}/v1/…: the API of a tenant, in the name of staff who have leave to work there.
/// </summary>
internal static class ForwardAtWork
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods($"{BffPaths.AtWork}/{{tenant:guid}}/{{elevation:guid}}{BffPaths.Version}/{{**rest}}",
            ForwardToApi.Methods, HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(
        Guid tenant, Guid elevation, HttpContext context, [AsParameters] AtWorkParts parts)
    {
        if (await parts.Places.RequireAsync(context, tenant, elevation) is not { } at) return;
        var errand = new ApiErrand(at.Token.AccessToken, parts.Addresses.AuthorityOf(at.Tenant));
        if (await parts.Forwarder.SendAsync(context, errand) != ApiWord.TokenRefused) return;
        // Ended before its time: the browser's own session is none the worse for it.
        parts.Tokens.Forget(at.Place);
        await PortalProblems.NotAtWork.WriteAsync(context);
    }
}
