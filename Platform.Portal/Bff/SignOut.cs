using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff;

/// <summary>
/// POST /bff/logout: ends the session here and at the realm, behind the browser's back, and tells where to go.
/// </summary>
internal sealed class SignOut(BrowserSessions sessions, PortalCookies cookies, RealmAddresses addresses)
{
    /// <summary>Where to go.</summary>
    /// <param name="Location">The realm's page that says that it is done.</param>
    internal sealed record Response(string Location);

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(BffPaths.Logout, (HttpContext context, SignOut signOut) => signOut.HandleAsync(context))
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private async Task<Response> HandleAsync(HttpContext context)
    {
        if (await sessions.FindAsync(context, context.RequestAborted) is { } current)
            await sessions.EndAsync(context, current, context.RequestAborted);
        else cookies.Clear(context.Response, cookies.Session);
        return new Response(addresses.SignedOutOf(PortalTenants.Of(context)));
    }
}
