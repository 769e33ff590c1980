using Crayon.Platform.Core.Portal;
using Crayon.Platform.Portal.Bff.Sessions;

namespace Crayon.Platform.Portal.Bff;

/// <summary>/bff/api/v1/…: the API, in the name of who is signed in.</summary>
internal static class ForwardToApi
{
    /// <summary>What may be asked of the API.</summary>
    public static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods($"{BffPaths.Api}/v1/{{**rest}}", Methods, HandleAsync)
        .AllowAnonymous().WithMetadata(OwnCallsOnly.Mark);

    private static async Task HandleAsync(
        HttpContext context, BrowserSessions sessions, PortalSessions rows, ApiForwarder forwarder)
    {
        var ct = context.RequestAborted;
        if (await sessions.RequireAsync(context, ct) is not { } current) return;
        // A token that the API refuses before its time was taken back: the next call finds out for good.
        if (await forwarder.SendAsync(context, new ApiErrand(current.Contents.AccessToken)) == ApiWord.TokenRefused)
            await rows.DoubtAsync(current.Row, ct);
    }
}
